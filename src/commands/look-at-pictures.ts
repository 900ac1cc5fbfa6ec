import { basename, join } from 'node:path'
import { findAsset, isOutside } from '../archive/links.js'
import type { Asset } from '../archive-types.js'
import type { Reading } from '../article/article.js'
import type { Cache } from '../disk/cache.js'
import { read } from '../disk/io.js'
import type { Project } from '../disk/project.js'
import { workAhead } from '../disk/work-ahead.js'
import { encoder } from '../encoder.js'
import { look, lookVersion, tooLarge, type Seen } from '../pictures/look.js'
import type { Settings } from '../settings-types.js'
import type { Readings } from './read-all.js'

/** Calls `show` with every file that articles, issues and korus.yml show or link to, those that are no pictures included, and the file that names it. */
function eachShown({ logo, centres }: Settings, { articles, issues }: Pick<Readings, 'articles' | 'issues'>, show: (from: string, file: string) => void): void {
  const inBody = (from: string, { images, links }: Reading): void => {
    for (const { file } of images) show(from, file)
    for (const { url } of links) if (!isOutside(url)) show(from, url.replace(/[?#].*/, ''))
  }
  for (const { path, meta, reading } of articles) {
    if (meta.image) show(path, meta.image.file)
    for (const { file } of meta.attachments) show(path, file)
    inBody(path, reading)
  }
  for (const { path, greeting, reading } of issues) {
    if (greeting?.image) show(path, greeting.image)
    inBody(path, reading)
  }
  for (const file of [logo, ...centres.map((centre) => centre.logo)]) if (file !== null) show('korus.yml', file)
}

/** Gives a project's assets, those among the shown that are pictures with what a look into each gave; a picture is looked into once, whatever it is called. */
export async function lookAtPictures({ root, assets }: Pick<Project, 'root' | 'assets'>, settings: Settings, readings: Pick<Readings, 'articles' | 'issues'>, cache: Cache): Promise<readonly Asset[]> {
  if (assets.every(({ kind }) => kind !== 'image')) return assets
  const assetByPath = new Map(assets.map((asset) => [asset.path.normalize('NFC'), asset]))
  const pictures = new Set<Asset>()
  eachShown(settings, readings, (from, file) => {
    const asset = findAsset({ assetByPath }, from, file)
    if (asset?.kind === 'image') pictures.add(asset)
  })
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
