import mjml2html from 'mjml'
import type { MjmlAnswer, MjmlFault } from './mjml.js'

/**
 * The process that MJML lives in. It is started in a folder of korus's own and without an environment, because importing MJML
 * reads `.mjmlconfig` in the current folder and runs the packages that it names.
 */
process.on('message', ({ id, mjml }: { readonly id: number; readonly mjml: string }) => {
  void render(mjml).then((answer) => process.send?.({ id, ...answer }))
})
process.on('disconnect', () => process.exit(0))

async function render(mjml: string): Promise<MjmlAnswer> {
  try {
    const { html } = await mjml2html(mjml, {
      filePath: '.',
      ignoreIncludes: true,
      validationLevel: 'strict',
      fonts: {},
      keepComments: false,
      minify: true,
      // Without the first, MJML prints a warning at every render; without the second, the minifier looks for settings of its own.
      minifyOptions: { minifyCss: false, skipConfigLoading: true },
    })
    return { html, faults: [] }
  } catch (fault) {
    // MJML's words are English; what is kept is the lines they are about.
    const errors = (fault as { readonly errors?: readonly { readonly line?: number }[] }).errors ?? [{}]
    return { html: '', faults: errors.map(({ line }): MjmlFault => ({ line: line ?? null })) }
  }
}
