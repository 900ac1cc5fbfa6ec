import { escapeHtml } from '../archive/fill.js'
import type { EventDetails, Metadata } from '../article/metadata-types.js'
import type { Settings } from '../settings-types.js'
import { asUrl } from '../templates/shape.js'
import { whole, wholeTarget } from './addresses.js'
import { besideView } from './article-end.js'
import { eventFile } from './calendar.js'
import { correctionsView } from './corrections.js'
import { eventView } from './event-view.js'
import type { Whole } from './parts.js'
import { feedHtml, picture } from './picture.js'
import { voiceOf, type Site, type Voice } from './site.js'

/**
 * Gives an article whole, as HTML for readers that have no style of ours: what is corrected, the lead, the event, the picture with who made
 * it, the text, the facts, and what its header says beside them.
 */
export function feedArticle(site: Site, of: Whole): string {
  const { settings } = site
  const { article: { meta, reading }, address } = of
  const voice = voiceOf(meta.language)
  return [
    `<div lang="${meta.language}">`,
    corrections(meta.corrections, voice),
    `<p><strong>${escapeHtml(meta.lead)}</strong></p>`,
    meta.event === null ? '' : eventHtml(meta.event, voice, of.isOver, whole(settings, eventFile(of))),
    figure(settings, of, voice),
    feedHtml(settings, of.named, reading, address),
    facts(meta.facts),
    beside(site, of, voice),
    '</div>',
  ].join('')
}

function figure(settings: Settings, { picture: file, address, article: { meta: { image } } }: Whole, voice: Voice): string {
  const found = picture(settings, file, image, 'figure')
  if (!found || !image) return ''
  const { caption, credit } = image
  const label = credit.kind === 'foto' ? voice.words.article.photo : voice.words.article.illustration
  const says = `${caption ? `${escapeHtml(caption)} ` : ''}${own(`${label}:`, voice)} ${escapeHtml(credit.name)}`
  return `<figure><img src="${escapeHtml(wholeTarget(settings, found.src, address))}" alt="${escapeHtml(found.alt)}"><figcaption>${says}</figcaption></figure>`
}

function facts(said: Metadata['facts']): string {
  if (said === null) return ''
  return `<h3>${escapeHtml(said.title)}</h3><dl>${said.items.map(({ name, value }) => `<dt>${escapeHtml(name)}</dt><dd>${escapeHtml(value)}</dd>`).join('')}</dl>`
}

/** What stands under the text on the page, but for what leads to other articles: whoever needs a helpline reads it here too. */
function beside(site: Site, of: Whole, voice: Voice): string {
  const { attachments, video, links, contacts, source, help } = besideView(site, of, voice)
  const link = (text: string, href: string | null): string => (href === null ? escapeHtml(text) : `<a href="${escapeHtml(wholeTarget(site.settings, href, of.address))}">${escapeHtml(text)}</a>`)
  const part = (heading: string, items: readonly string[]): string => `<h3${langOf(voice.lang)}>${heading}</h3><ul>${items.map((item) => `<li>${item}</li>`).join('')}</ul>`
  const contact = ({ name, role, phone, email }: NonNullable<typeof contacts>['items'][number]): string =>
    [name && escapeHtml(name), role && escapeHtml(role), phone && link(phone.text, phone.href), email && link(email.text, email.href)].filter(Boolean).join(', ')
  return [
    attachments && part(attachments.heading, attachments.items.map(({ text, href, note }) => `${link(text, href)} (${note})`)),
    video && part(video.heading, [`${link(video.text, video.href)}${video.note === null ? '' : ` (${own(video.note, voice)})`}`]),
    links && part(links.heading, links.items.map(({ text, href }) => link(text, href))),
    contacts && part(contacts.heading, contacts.items.map(contact)),
    help && `<h3${langOf(voice.lang)}>${help.heading}</h3>${help.items.map(({ parts }) => `<p${langOf(help.lang)}>${parts.map(({ text, href }) => link(text, href)).join('')}</p>`).join('')}`,
    source && `<p>${own(`${source.label}:`, voice)} ${link(source.name, source.href)}${source.day ? `, ${own(source.day.text, voice)}` : ''}.${source.rights === null ? '' : ` ${escapeHtml(source.rights)}`}</p>`,
  ].filter(Boolean).join('')
}

function corrections(all: Parameters<typeof correctionsView>[0], voice: Voice): string {
  const view = correctionsView(all, voice)
  if (view === null) return ''
  const items = view.items.map(({ day, text }) => `<li>${own(day.text, voice)}: ${escapeHtml(text)}</li>`)
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

/** Words of the site's own. */
const own = (words: string, { lang }: Voice): string => `<span${langOf(lang)}>${words}</span>`
const langOf = (lang: string | null): string => (lang === null ? '' : ` lang="${lang}"`)
