import { escapeHtml } from '../archive/fill.js'
import type { EventDetails } from '../article/metadata-types.js'
import { asUrl } from '../templates/shape.js'
import { whole } from './addresses.js'
import { eventFile } from './calendar.js'
import { correctionsView } from './corrections.js'
import { eventView } from './event-view.js'
import type { Whole } from './parts.js'
import { feedHtml, picture } from './picture.js'
import { voiceOf, type Site, type Voice } from './site.js'

/** Gives an article whole, as HTML for readers that have no style of ours: what is corrected, the lead, the event, the picture and the text. */
export function feedArticle({ settings }: Site, of: Whole): string {
  const { article: { meta, reading }, address } = of
  const voice = voiceOf(meta.language)
  const image = picture(settings, of.picture, meta.image, 'figure')
  return [
    `<div lang="${meta.language}">`,
    corrections(meta.corrections, voice),
    `<p><strong>${escapeHtml(meta.lead)}</strong></p>`,
    meta.event === null ? '' : eventHtml(meta.event, voice, of.isOver, whole(settings, eventFile(of))),
    image ? `<p><img src="${escapeHtml(settings.url + image.src.slice(settings.basePath.length))}" alt="${escapeHtml(image.alt)}"></p>` : '',
    feedHtml(settings, of.named, reading, address),
    '</div>',
  ].join('')
}

function corrections(all: Parameters<typeof correctionsView>[0], voice: Voice): string {
  const view = correctionsView(all, voice)
  if (view === null) return ''
  const items = view.items.map(({ day, text }) => `<li><span${langOf(voice.lang)}>${day.text}</span>: ${escapeHtml(text)}</li>`)
  return `<p${langOf(voice.lang)}><strong>${view.heading}</strong></p><ul>${items.join('')}</ul>`
}

function eventHtml(event: EventDetails, voice: Voice, over: boolean, calendar: string): string {
  const { status, rows } = eventView(event, voice, over, asUrl(calendar))
  const said = status === null ? '' : `<p>${[
    status.word && `<strong${langOf(voice.lang)}>${status.word}${status.message ? ':' : '.'}</strong>`, status.message && escapeHtml(status.message), status.newDay && `<span${langOf(voice.lang)}>${status.newDay}.</span>`,
  ].filter(Boolean).join(' ')}</p>`
  const line = ({ text, lang, href }: (typeof rows)[number]['lines'][number]): string =>
    `<dd${langOf(lang)}>${href === null ? escapeHtml(text) : `<a href="${escapeHtml(href)}">${escapeHtml(text)}</a>`}</dd>`
  return `${said}<dl>${rows.map(({ name, lines }) => `<dt${langOf(voice.lang)}>${name}</dt>${lines.map(line).join('')}`).join('')}</dl>`
}

const langOf = (lang: string | null): string => (lang === null ? '' : ` lang="${lang}"`)
