import { digest } from '../../digest.js'
import type { Folder, FolderFile, Made } from '../../output.js'
import type { Editing, Settings } from '../../settings-types.js'
import type { Templates } from '../../templates/load.js'
import { object, text, url, type View } from '../../templates/shape.js'
import { href } from '../addresses.js'
import { iconPath } from '../icon.js'
import { policy } from '../policy.js'
import type { FontFile } from '../style.js'
import { configuration } from './configuration.js'
import { words } from './words.js'

/** Where the editor in the browser lies. */
export const editorAddress = 'rediger/'
const ownScripts = 'templates/site/editor/'

/** The page the editor starts from; `setup` is the address of its configuration. */
export const editorShape = object({ policy: text, title: text, waiting: text, icon: url, setup: url, script: url })

/** What the editor is made of beside the site's own: the program, as it came with korus. */
export interface EditorProgram {
  readonly hash: string
  files(): readonly FolderFile[]
}

/** Gives the files of the editor: its page, its configuration, and a folder of programs that has a new name when they are others. */
export function editorOutputs(settings: Settings, editing: Editing, templates: Templates, program: EditorProgram, files: readonly FontFile[]): readonly (Made | Folder)[] {
  const scripts = files.filter(({ path }) => path.startsWith(ownScripts))
  const hash = digest([program.hash, ...scripts.flatMap(({ path, hash: own }) => [path, own])].join('\n'))
  const folder = `${editorAddress}program-${hash.slice(0, 8)}/`
  const setup = JSON.stringify(configuration(settings, editing))
  const view: View<typeof editorShape> = {
    policy: policy('editor', settings),
    title: words.title(settings.name),
    waiting: words.waiting,
    icon: href(settings, iconPath),
    setup: href(settings, `${editorAddress}oppsett.json`),
    script: href(settings, `${folder}start.js`),
  }
  return [
    { path: `${editorAddress}index.html`, key: digest([templates.hash('site/editor.hbs'), JSON.stringify(view)].join('\n')), make: () => templates.render('site/editor.hbs', view) },
    { path: `${editorAddress}oppsett.json`, key: digest(setup), make: () => setup },
    { path: folder, key: hash, makeFiles: async () => [...program.files(), ...scripts.map(({ path, bytes }) => ({ path: path.slice(ownScripts.length), bytes }))] },
  ]
}
