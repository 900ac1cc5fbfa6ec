/** What is wrong with an address of the site's own: anything but a path from its root. */
export const isOwnPath = (value: unknown): boolean => typeof value === 'string' && /^\/(?!\/)[^\s\p{Cc}\\<>"]*$/u.test(value)

export const keysBut = (value: object, allowed: readonly string[]): string[] => Object.keys(value).filter((key) => !allowed.includes(key)).map((key) => `key ${key}`)

/** Where words of korus.yml stand in the editor's configuration; Sveltia shows them as text. */
const shown = new Set(['label', 'app_title'])
const addresses = new Set(['src', 'site_url', 'display_url', 'base_url', 'api_root'])
const optionsOfEditor = new Set([
  ...shown, ...addresses,
  ...'hint load_config_file backend name repo branch commit_messages create update delete uploadMedia deleteMedia auth_type auth_methods app_id publish_mode media_folder public_folder media_libraries stock_assets logo show_in_header show_preview_links'.split(' '),
  ...'editor preview slug encoding clean_accents maxlength timezone output omit_empty_optional_fields collections label_singular folder path format filter field value identifier_field template editable pattern sortable_fields fields default direction'.split(' '),
  ...'required widget type buttons editor_components modes linked_images use_emoji_autocomplete min max types options typeKey multiple accept choose_url value_type'.split(' '),
])
const widgets = ['string', 'text', 'hidden', 'datetime', 'markdown', 'list', 'select', 'object', 'image', 'file', 'number']

/** Gives everything in the editor's configuration that may not be there. `plain` is the same made of settings that say nothing unusual: where words differ they are shown and nothing else. */
export function judgeEditor(text: string, plain: string): string[] {
  const faults: string[] = []
  const visit = (value: unknown, usual: unknown, key: string): void => {
    if (Array.isArray(value)) return value.forEach((one, i) => visit(one, Array.isArray(usual) ? usual[i] : undefined, key))
    if (typeof value === 'object' && value !== null) {
      for (const [name, one] of Object.entries(value)) {
        if (!optionsOfEditor.has(name)) faults.push(`option ${name}`)
        visit(one, (usual as Readonly<Record<string, unknown>> | undefined)?.[name], name)
      }
      return
    }
    if (value !== usual && !shown.has(key)) faults.push(`${key}: ${String(value).slice(0, 60)}`)
    if (key === 'hint' && /(?<!\\)</.test(String(value))) faults.push(`an element in ${String(value).slice(0, 60)}`)
    if (addresses.has(key) && !isOwnPath(value) && !/^https:\/\/[\w.-]+(?:\/[\w./-]*)?$/.test(String(value))) faults.push(`${key}: ${String(value)}`)
    if (key === 'widget' && !widgets.includes(String(value))) faults.push(`widget ${String(value)}`)
  }
  const { config, forms: _, ...rest } = JSON.parse(text) as { readonly config: { readonly load_config_file?: unknown }; readonly forms: object }
  visit(config, (JSON.parse(plain) as { readonly config: object }).config, '')
  if (config.load_config_file !== false) faults.push('a file of settings that anybody may lay there')
  return [...faults, ...keysBut(rest, [])]
}
