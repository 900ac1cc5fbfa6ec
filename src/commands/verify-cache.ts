import { join } from 'node:path'
import { readTree } from '../disk/dist.js'
import { lastFile } from '../disk/last-build.js'
import { loadProject, type Project } from '../disk/project.js'
import type { Output } from '../output.js'
import type { Context } from './context.js'
import { outputBody } from './output-body.js'
import { packageTemplates } from './package-templates.js'
import type { Account, Work } from './work.js'

/** Gives the files of dist/ that are otherwise than they would be had nothing been kept, by path, and null where the report is; `analyse` thinks a project through. */
export async function differences({ root }: Context, account: Account, analyse: (project: Project) => Promise<Work>): Promise<readonly (string | null)[]> {
  const again = await analyse(await loadProject(root, packageTemplates))
  const left = new Set(readTree(join(root, 'dist')).files)
  const found: string[] = []
  for (const output of again.outputs) {
    for (const { path, body } of await filesOf(root, output)) {
      left.delete(path)
      const laid = lastFile(root, path)
      if (laid === undefined || !Buffer.from(laid).equals(Buffer.from(body))) found.push(path)
    }
  }
  const said = ({ judged, summary }: Account): string => JSON.stringify([judged, summary])
  return [...(said(account) === said(again) ? [] : [null]), ...[...found, ...left].sort()]
}

async function filesOf(root: string, output: Output): Promise<readonly { readonly path: string; readonly body: string | Uint8Array }[]> {
  if ('makeFiles' in output) return (await output.makeFiles()).map(({ path, bytes }) => ({ path: output.path + path, body: bytes }))
  return [{ path: output.path, body: await outputBody(root, output) ?? '' }]
}
