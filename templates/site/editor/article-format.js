// Reads and writes articles for the editor in the browser. Articles may say a thing in several ways, and the editor knows one: what is read is
// brought to that way, and what is written back changes in the file only what was changed in the editor, so that comments and order stay.

/** The original header, kept beside the values while the editor has them; no key of an article begins so. */
const kept = '_hode'
const which = 'hvilken'
const plainLetters = (text) => text.normalize('NFC').toLowerCase().replaceAll('å', 'a').replaceAll('ø', 'o').replaceAll('æ', 'ae')
const isMap = (value) => typeof value === 'object' && value !== null && !Array.isArray(value)
const sorted = (value) => (isMap(value) ? Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, one]) => [key, sorted(one)]) : Array.isArray(value) ? value.map(sorted) : value)
const same = (a, b) => JSON.stringify(sorted(a)) === JSON.stringify(sorted(b))

/** Gives `fromFile` and `toFile` for articles of these forms; `yaml` is the package of that name. */
export function articleFormat(forms, { parseDocument, isMap: isYamlMap, visit }) {
  /** A header's document; one that can't be read whole is refused, for what was left out would be lost. */
  function documentOf(header) {
    const document = parseDocument(header, { schema: 'failsafe', uniqueKeys: true })
    if (document.errors.length > 0 || (document.contents !== null && !isYamlMap(document.contents))) throw new Error('Hodet i filen kan ikke leses. Se hva som er galt med korus sjekk.')
    return document
  }

  /** Where the text begins, behind the header's two fences. */
  function parts(text) {
    const found = /^(\uFEFF?---[ \t]*\r?\n)([^]*?)(^---[ \t]*(?:\r?\n|$)\s*)/m.exec(text)
    if (!found || found.index !== 0) throw new Error('Filen mangler et hode mellom to linjer med ---.')
    const [whole, open, header, close] = found
    return { open, header, close, body: text.slice(whole.length) }
  }

  return {
    fromFile: (text) => {
      const { open, header, close, body } = parts(text)
      const value = read(documentOf(header).toJS() ?? {}, forms)
      // An article that says nothing of it is no draft; without this it would get what a new one begins with.
      return { kladd: 'nei', ...value, body, [kept]: JSON.stringify([open, header, close, body]) }
    },
    toFile: ({ body = '', [kept]: before, ...value }) => {
      const [open, header, close, text] = before ? JSON.parse(before) : ['---\n', '', '---\n\n', '']
      const document = documentOf(header)
      rename(document, forms)
      const old = document.contents === null ? {} : document.toJS()
      const was = write(read(old, forms), forms)
      const now = write(value, forms)
      if (document.contents === null) document.contents = document.createNode({})
      change(document, [], old, was, now)
      const made = same(now, was) && before ? header : document.toString({ lineWidth: 0, singleQuote: true, flowCollectionPadding: false })
      return `${open}${made.replace(/\n*$/, '\n')}${close.endsWith('\n') ? close : `${close}\n`}${asWritten(body, text).replace(/\s*$/, '')}\n`
    },
  }

  /** Writes into the document what differs, and within what it says already only what differs there. */
  function change(document, path, old, was, now) {
    for (const key of Object.keys(old)) if (!(key in now) && (key in was || old[key] === '')) document.deleteIn([...path, key])
    for (const [key, one] of Object.entries(now)) {
      if (same(one, was[key])) continue
      const place = [...path, key]
      if (isMap(one) && isMap(was[key]) && isMap(old[key])) change(document, place, old[key], was[key], one)
      else document.setIn(place, node(document, one))
    }
  }

  /** A value as YAML writes it: what looks like a number or a yes stays the text it is. */
  function node(document, value) {
    const made = document.createNode(value)
    visit(made, {
      Scalar: (_, scalar) => {
        if (typeof scalar.value === 'number') scalar.value = String(scalar.value)
        else if (typeof scalar.value === 'string' && /^([-+]?(\d[\d_]*\.?\d*|\.\d+)(e[-+]?\d+)?|0[xo][\da-f]+|true|false|null|~)$/i.test(scalar.value)) scalar.type = 'QUOTE_SINGLE'
      },
    })
    return made
  }

  /** Brings other names of keys to their own. */
  function rename(document, known) {
    for (const pair of document.contents?.items ?? []) {
      const name = nameOf(String(pair.key.value), known)
      if (name !== pair.key.value && !document.has(name)) pair.key.value = name
    }
  }
}

/** What an object itself has by a name; an article may say «constructor». */
const own = (object, name) => (Object.hasOwn(object, name) ? object[name] : undefined)

const nameOf = (key, forms) => {
  if (Object.hasOwn(forms, key)) return key
  const plain = plainLetters(key)
  return Object.keys(forms).find((name) => name === plain || (forms[name].other ?? []).includes(plain)) ?? key
}

/** A line of Markdown without what may be written in more than one way: the marks of emphasis and lists, and how wide a table is drawn. */
const plainLine = (line) => (line.startsWith('|') ? line.replace(/[ \t]*\|[ \t]*/g, '|').replace(/-{3,}/g, '---') : line.replace(/^(\s*)[*+-](?= )/, '$1-')).replace(/\*/g, '_').trimEnd()

/** The text with each line that says the same as one that stood there written as that one was. */
function asWritten(body, before) {
  const lines = new Map(before.split('\n').map((line) => [plainLine(line), line]))
  return body.split('\n').map((line) => lines.get(plainLine(line)) ?? line).join('\n')
}

/** What an article says, as the editor has it. */
export function read(value, forms) {
  return Object.fromEntries(Object.entries(value).map(([key, one]) => {
    const name = nameOf(key, forms)
    return [name, readOne(one, own(forms, name) ?? {})]
  }))
}

function readOne(value, form) {
  if (form.list) return (Array.isArray(value) ? value : value === '' || value == null ? [] : [value]).map((one) => readOne(one, { ...form, list: undefined }))
  if (form.known) return isMap(value) ? { [which]: 'annen', ...read(value, form.keys) } : form.known.includes(value) ? { [which]: 'kjent', id: value } : { [which]: 'annen', navn: value }
  if (form.keys) return isMap(value) ? read(value, form.keys) : value
  if (form.number) return /^-?\d{1,9}$/.test(value) ? Number(value) : value
  if (form.words && typeof value === 'string') return own(form.words, value.toLowerCase()) ?? value
  return value
}

/** What the editor has, as an article says it: nothing that is empty, and nothing that goes without saying. */
export function write(value, forms) {
  return Object.fromEntries(Object.entries(value).flatMap(([key, one]) => {
    const made = writeOne(one, own(forms, key) ?? {})
    const isEmpty = made === undefined || made === null || made === '' || (Array.isArray(made) ? made.length === 0 : isMap(made) && Object.keys(made).length === 0)
    return isEmpty || (key === 'kladd' && made === 'nei') ? [] : [[key, made]]
  }))
}

function writeOne(value, form) {
  if (Array.isArray(value)) return value.map((one) => writeOne(one, form)).filter((one) => one !== '' && one != null && !(isMap(one) && Object.keys(one).length === 0))
  if (form.known && isMap(value)) {
    const { [which]: kind, ...rest } = value
    if (kind === 'kjent') return rest.id
    const said = write(rest, form.keys)
    return form.text && Object.keys(said).join() === 'navn' ? said.navn : said
  }
  if (isMap(value)) return write(value, form.keys ?? {})
  if (typeof value === 'boolean') return value ? 'ja' : 'nei'
  return typeof value === 'string' ? value.replace(/[ \t\r\n]+/g, ' ').replace(/^ | $/g, '') : value
}
