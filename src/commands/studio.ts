import { basename, join } from 'node:path'
import type { Rendition } from '../archive/renditions.js'
import type { ShareCard } from '../archive/share-card.js'
import type { Asset } from '../archive-types.js'
import { digest } from '../digest.js'
import { read } from '../disk/io.js'
import { openPictures } from '../disk/picture-store.js'
import type { BytesFile } from '../disk/project.js'
import { Halt } from '../halt.js'
import type { Output } from '../output.js'
import type { Pixels } from '../pictures/encode.js'

/** Makes files of pictures: `output` gives one as a file of dist/, made when somebody asks and kept; `keep` forgets all that was never asked for as an output. */
export interface Studio {
  output(file: Rendition | ShareCard): Output
  keep(): void
}

/** Decoded pictures take five megabytes each; files of one picture are made one after the other, some at a time. */
const mostOpen = 4

interface Opened {
  readonly bytes: Buffer
  pixels(): Promise<Pixels>
}

/** Opens the studio of a project; `files` are those among the templates, of which the fonts for share cards are some. A `fresh` one makes every file anew. */
export function openStudio(root: string, files: readonly BytesFile[], fresh = false): Studio {
  const store = openPictures(root)
  const fonts = files.filter(({ path }) => /\/kort-[^/]*\.ttf$/.test(path)).map((font) => ({ ...font, name: basename(font.path) }))
  const letters = digest(fonts.map(({ hash }) => hash).join(' '))
  const opened = new Map<string, Opened>()
  const wanted: { readonly owner: string; readonly key: string }[] = []
  let drawer: Promise<Awaited<ReturnType<(typeof import('../pictures/draw-card.js'))['cardDrawer']>>> | undefined

  const open = (asset: Asset): Opened => {
    const known = opened.get(asset.hash)
    if (known) return known
    const bytes = read(join(root, asset.path))
    // What was found in it was found in these bytes, and in no others.
    if (digest(bytes) !== asset.hash) throw new Halt(3, { kind: 'changed', path: join(root, asset.path) })
    let pixels: Promise<Pixels> | undefined
    const fresh = { bytes, pixels: () => (pixels ??= import('../pictures/encode.js').then(({ decode }) => decode(bytes, asset))) }
    opened.set(asset.hash, fresh)
    const [oldest] = opened.keys()
    if (opened.size > mostOpen && oldest !== undefined) opened.delete(oldest)
    return fresh
  }
  const draw = async (file: Rendition | ShareCard): Promise<Uint8Array> => {
    if ('face' in file) {
      drawer ??= import('../pictures/draw-card.js').then(({ cardDrawer }) => cardDrawer(fonts))
      const { picture } = file.face
      return (await drawer)(file.face, picture && await open(picture.asset).pixels())
    }
    const { bytes, pixels } = open(file.asset)
    return file.recipe === null ? bytes : (await import('../pictures/encode.js')).encode(bytes, file.asset, file.recipe, pixels)
  }

  return {
    output: (file) => {
      if (!('face' in file) && file.recipe === null) return { path: file.address, key: file.asset.hash, from: file.asset.path }
      const place = 'face' in file ? { owner: file.article, key: `${file.address} ${letters}` } : { owner: file.asset.hash, key: `${file.address} ${file.asset.hash}` }
      wanted.push(place)
      const make = async (): Promise<Uint8Array> => {
        const known = fresh ? undefined : store.get(place.owner, place.key)
        if (known) return known
        const bytes = await draw(file)
        store.put(place.owner, place.key, bytes)
        return bytes
      }
      return {
        path: file.address,
        key: digest(place.key),
        make,
        ahead: async () => {
          if (!fresh && !store.has(place.owner, place.key)) await make()
        },
      }
    },
    keep: () => store.keep(wanted),
  }
}
