import { metadataKeys, typeAliases } from '../../article/metadata.js'
import { articleTypes, languages, type ArticleType } from '../../article/metadata-types.js'
import { siteStrings } from '../../norwegian/strings/index.js'
import type { KeyAbout } from '../../schema/field.js'
import type { Editing, Settings } from '../../settings-types.js'
import { href } from '../addresses.js'
import { iconPath } from '../icon.js'
import { fieldOf, type Choice, type Choices, type EditorField } from './fields.js'
import { formsOf, type Forms, type OtherNames } from './shape.js'
import { words } from './words.js'

/** What Sveltia is started with: its own configuration, and the forms that the script reads and writes articles by. */
export interface Configuration {
  readonly config: Readonly<Record<string, unknown>>
  readonly forms: Forms
}

/** Gives the configuration of the editor: a collection a type, its fields those of the one schema of an article's header. */
export function configuration(settings: Settings, editing: Editing): Configuration {
  const keys = metadataKeys(settings)
  const choices = choicesOf(settings)
  const names: OtherNames = {
    type: typeAliases,
    senter: namesOf(settings.centres.map(({ id, name, formerIds }) => [id, [name, ...formerIds]])),
    tema: namesOf(settings.topics.map(({ id, name, synonyms }) => [id, [name.nb, name.nn, ...synonyms]])),
  }
  return {
    config: {
      load_config_file: false,
      backend: backend(editing),
      publish_mode: editing.proposals ? 'editorial_workflow' : 'simple',
      media_folder: '/articles/bilder',
      public_folder: '/articles/bilder',
      // Picture banks are other people's sites.
      media_libraries: { stock_assets: false },
      app_title: words.title(settings.name),
      logo: { src: href(settings, iconPath), show_in_header: false },
      site_url: settings.url,
      display_url: settings.url,
      show_preview_links: false,
      // It would show the values once more; how a page looks, `korus vis` and the site itself tell.
      editor: { preview: false },
      slug: { encoding: 'ascii', clean_accents: true, maxlength: 90, timezone: 'local' },
      output: { omit_empty_optional_fields: true },
      collections: articleTypes.map((type) => collection(type, keys, choices, editing)),
    },
    forms: formsOf(keys, choices, names),
  }
}

function collection(type: ArticleType, keys: readonly KeyAbout[], choices: Choices, { proposals }: Editing): Readonly<Record<string, unknown>> {
  const { sections, types } = siteStrings('nb')
  return {
    name: type,
    label: sections[type],
    label_singular: types[type],
    folder: 'articles',
    // A draft without a day lies in a folder of its own, and is found there; what is written here goes to the folder of its year.
    path: "{{fields.dato | date('YYYY')}}/{{slug}}",
    format: formatName,
    filter: { field: 'type', value: type },
    identifier_field: 'tittel',
    slug: { template: "{{fields.dato | date('YYYY-MM-DD')}}-{{tittel}}", editable: ['create'], hint: words.slug, pattern: ['^\\d{4}-\\d{2}-\\d{2}(-[a-z0-9]+)+$', words.slug] },
    sortable_fields: { fields: ['dato', 'tittel'], default: { field: 'dato', direction: 'descending' } },
    media_folder: '/articles/bilder',
    public_folder: '../bilder',
    fields: inOrder(type, keys).map((key) => {
      if (key === 'body') return body
      const field = fieldOf(key, choices)
      if (key.name === 'type') return { name: 'type', widget: 'hidden', default: type }
      if (key.name === 'kladd' && !proposals) return { ...field, default: 'ja' }
      if (key.name === 'dato') return { ...field, default: '{{now}}' }
      return needs(type, key.name) ? { ...field, required: true, ...(field['widget'] === 'list' ? { min: 1 } : {}) } : field
    }),
  }
}

/** What the schema asks for of one type and not of others. */
const needs = (type: ArticleType, key: string): boolean =>
  (key === 'arrangement' && type === 'arrangement') || (key === 'personer' && (type === 'intervju' || type === 'portrett'))

/** What every article has stands first: title, day, lead, the event where it is one, the text, who wrote it, and its picture. */
function inOrder(type: ArticleType, keys: readonly KeyAbout[]): readonly (KeyAbout | 'body')[] {
  const needed = ['arrangement', 'personer'].filter((name) => needs(type, name))
  const first = ['tittel', 'type', 'dato', 'ingress', ...needed, 'body', 'forfatter', 'senter', 'tema', 'bilde']
  return [...first.flatMap((name) => (name === 'body' ? name : keys.find((key) => key.name === name) ?? [])), ...keys.filter(({ name }) => !first.includes(name))]
}

/** The text, with no button for what korus does not take. */
const body: EditorField = {
  name: 'body',
  label: words.body,
  hint: words.bodyHint,
  widget: 'markdown',
  required: false,
  buttons: ['bold', 'italic', 'strikethrough', 'link', 'heading-two', 'heading-three', 'heading-four', 'quote', 'bulleted-list', 'numbered-list'],
  editor_components: ['image'],
  modes: ['rich_text', 'raw'],
  linked_images: false,
  use_emoji_autocomplete: false,
}

function choicesOf({ centres, topics, authors, contacts }: Settings): Choices {
  const people = (known: Settings['authors']): Choice[] => known.map(({ id, name }) => ({ label: name, value: id }))
  const { languages: named } = siteStrings('nb')
  return {
    senter: centres.map(({ id, name }) => ({ label: name, value: id })),
    tema: topics.map(({ id, name }) => ({ label: name.nb, value: id })),
    sprak: languages.map((language) => ({ label: named[language], value: language })),
    forfatter: people(authors),
    kontakt: people(contacts),
  }
}

const namesOf = (all: readonly (readonly [id: string, names: readonly string[]])[]): Readonly<Record<string, string>> =>
  Object.fromEntries(all.flatMap(([id, names]) => names.map((name) => [name.toLowerCase(), id])))

function backend({ service, repository, branch, host, login, appId }: Editing): Readonly<Record<string, unknown>> {
  const github = { ...(host ? { api_root: `${host}/api/v3` } : {}), ...(login ? { base_url: login } : { auth_methods: ['token'] }) }
  const gitlab = { ...(host ? { api_root: `${host}/api/v4`, base_url: host } : {}), ...(appId ? { auth_type: 'pkce', app_id: appId } : { auth_methods: ['token'] }) }
  return { name: service, repo: repository, branch, commit_messages: words.commits, ...(service === 'github' ? github : gitlab) }
}

/** The name of korus's own way of reading and writing an article, which the editor's script registers. */
const formatName = 'korus'
