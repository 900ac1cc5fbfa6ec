import { basename, join } from 'node:path'
import { findAsset, isOutside } from '../archive/links.js'
import type { Asset } from '../archive-types.js'
import type { Cache } from '../disk/cache.js'
import { read } from '../disk/io.js'
import type { Project } from '../disk/project.js'
import { workAhead } from '../disk/work-ahead.js'
import { encoder } from '../encoder.js'
import { look, lookVersion, tooLarge, type Seen } from '../pictures/look.js'
import type { Settings } from '../settings-types.js'
import type { Readings } from './read-all.js'

/** A file that a text names, and the file that the text stands in. */
interface Shown {
  readonly from: string
  readonly file: string
}

/** Gives every file that articles, issues and korus.yml show or link to, those that are no pictures included. */
export function shownFiles({ logo, centres }: Settings, { articles, issues }: Pick<Readings, 'articles' | 'issues'>): Shown[] {
  const said = (from: string, files: readonly (string | null | undefined)[]): Shown[] => files.flatMap((file) => (file ? [{ from, file }] : []))
  const inBody = ({ images, links }: Readings['articles'][number]['reading']): string[] => [...images.map(({ file }) => file), ...links.flatMap(({ url }) => (isOutside(url) ? [] : url.replace(/[?#].*/, '')))]
  return [
    ...articles.flatMap(({ path, meta, reading }) => said(path, [meta.image?.file, ...meta.attachments.map(({ file }) => file), ...inBody(reading)])),
    ...issues.flatMap(({ path, greeting, reading }) => said(path, [greeting?.image, ...inBody(reading)])),
    ...said('korus.yml', [logo, ...centres.map((centre) => centre.logo)]),
  ]
}

/** Gives a project's assets, those among the shown that are pictures with what a look into each gave; a picture is looked into once, whatever it is called. */
export async function lookAtPictures({ root, assets }: Pick<Project, 'root' | 'assets'>, shown: readonly Shown[], cache: Cache): Promise<readonly Asset[]> {
  const assetByPath = new Map(assets.map((asset) => [asset.path.normalize('NFC'), asset]))
  const pictures = [...new Set(shown.flatMap(({ from, file }) => findAsset({ assetByPath }, from, file) ?? []))].filter(({ kind }) => kind === 'image')
  const seen = new Map<string, Seen>()
  const fresh: Asset[] = []
  for (const asset of pictures) {
    const known = cache.get('picture', keyOf(asset)) as Seen | undefined
    if (known) seen.set(asset.path, known)
    else fresh.push(asset)
  }
  await workAhead(fresh.map((asset) => ({
    name: asset.path,
    run: async () => {
      const found = await lookInto(root, asset)
      seen.set(asset.path, found)
      cache.put('picture', keyOf(asset), found)
    },
  }))).done
  return assets.map((asset) => {
    const found = seen.get(asset.path)
    return found ? { ...asset, ...(found.look ? { look: found.look } : {}), faults: found.faults } : asset
  })
}

const keyOf = ({ hash, path }: Asset): string => [hash, basename(path), lookVersion, encoder].join(' ')

async function lookInto(root: string, asset: Asset): Promise<Seen> {
  const large = await tooLarge(asset)
  return large ? { look: null, faults: [large] } : look(read(join(root, asset.path)), basename(asset.path))
}
