import { variables, reportStyle } from '../newsletter/report/style.js'
import type { Settings } from '../settings-types.js'

type Colours = Settings['colours']

// The colours of what is wrong have to be read on the site's own grounds, which are light in the one and dark in the other.
const severities = (error: string, warning: string): string => `--error:${error};--warning:${warning}`

const findings = `
.findings{display:grid;grid-template-columns:minmax(0,1fr);gap:1rem;padding:0;list-style:none}
.finding{padding:.9rem 1.1rem;background:var(--surface);border-left:4px solid var(--muted);overflow-wrap:anywhere}
.finding.error{border-color:var(--error)}
.finding.warning{border-color:var(--warning)}
.finding p+p{margin-top:.35rem}
.finding strong{display:inline-block;margin-right:.4rem;text-transform:capitalize}
.finding.error strong{color:var(--error)}
.finding.warning strong{color:var(--warning)}
.finding pre{margin-top:.7rem;padding:.6rem .8rem;background:var(--background);overflow-x:auto;white-space:pre;overflow-wrap:normal;font:.8125rem/1.45 ui-monospace,Menlo,Consolas,'DejaVu Sans Mono',monospace}
.hint{color:var(--muted)}
`

/** Gives the style of the panel on the site's pages, in the site's own colours. */
export const panelStyle = ({ light, dark }: Colours): string => `
:host{${variables(light)};${severities('#a3201a', '#7a4b00')};color-scheme:light dark;font:1rem/1.5 system-ui,'Helvetica Neue',Helvetica,Arial,sans-serif;color:var(--text)}
@media (prefers-color-scheme:dark){:host{${variables(dark)};${severities('#ff9d94', '#ffcf7d')}}}
*{box-sizing:border-box;margin:0}
[hidden]{display:none!important}
a{color:var(--accent);text-underline-offset:.2em}
button{padding:.35rem .8rem;border:0;border-radius:4px;background:var(--accent);color:var(--background);font:inherit;font-weight:600;cursor:pointer}
:focus-visible{outline:3px solid var(--accent);outline-offset:2px}
h2:focus-visible{outline:0}
.bar{position:fixed;z-index:2147483000;right:.75rem;bottom:.75rem;display:flex;flex-wrap:wrap;gap:.25rem .9rem;align-items:center;max-width:calc(100vw - 1.5rem);padding:.5rem .9rem;background:var(--background);border:1px solid var(--muted);border-radius:8px;box-shadow:0 2px 12px rgb(0 0 0/.2);font-size:.875rem}
.bar.error{border-color:var(--error);border-width:2px}
.bar.warning{border-color:var(--warning);border-width:2px}
.mark{font-weight:700}
dialog{position:fixed;z-index:2147483001;inset:0;width:min(46rem,calc(100vw - 1.5rem));max-height:calc(100dvh - 3rem);margin:auto;padding:1.25rem clamp(1rem,3vw,1.75rem) 1.75rem;overflow:auto;background:var(--background);color:var(--text);border:0;border-top:6px solid var(--error);border-radius:8px;box-shadow:0 8px 48px rgb(0 0 0/.35)}
dialog::backdrop{background:rgb(0 0 0/.45)}
dialog>*+*{margin-top:1rem}
.head{display:flex;gap:1rem;align-items:baseline;justify-content:space-between}
h2{font:700 1.4rem/1.2 Georgia,'Times New Roman',serif}
${findings}
@media print{.bar,dialog{display:none}}
`

/** Gives the style of korus's own pages: that of an issue's report, and what those pages have beside it. */
export const deskStyle = (colours: Colours): string => `${reportStyle(colours)}
:root{${severities('#a3201a', '#7a4b00')}}
@media (prefers-color-scheme:dark){:root{${severities('#ff9d94', '#ffcf7d')}}}
${findings}
h2{margin-top:3rem}
h3{margin-top:0}
.links{display:flex;flex-wrap:wrap;gap:.4rem 1.5rem;margin-top:1rem}
.file{margin:2rem 0 .75rem;font:600 1rem/1.4 system-ui,sans-serif;overflow-wrap:anywhere}
.rows{padding:0;list-style:none}
.rows>li{display:flex;flex-wrap:wrap;gap:.2rem 1.5rem;align-items:baseline;padding:.6rem 0;border-bottom:1px solid var(--surface)}
.rows .main{flex:1 1 20rem;font-weight:600}
.said{margin:1.5rem 0;padding:.9rem 1.2rem;background:var(--surface);border-left:4px solid var(--accent)}
.said.refused{border-color:var(--error)}
.stories{padding:0;list-style:none;counter-reset:story}
.story{margin-top:0;padding:1.1rem 0;border-bottom:1px solid var(--surface)}
.story h3{font-size:1.15rem}
.acts{display:flex;flex-wrap:wrap;gap:.5rem 1rem;align-items:center;margin-top:.6rem}
.acts form{display:flex;flex-wrap:wrap;gap:.5rem}
button.plain,.tabs a{padding:.4rem .8rem;border:1px solid var(--muted);border-radius:4px;background:var(--background);color:var(--text);font:inherit;font-size:.9375rem;line-height:1.3;text-decoration:none}
.tabs{display:flex;flex-wrap:wrap;gap:.5rem;margin-bottom:1rem;padding:0;list-style:none}
.tabs li+li{margin:0}
.tabs a[aria-current]{background:var(--accent);border-color:var(--accent);color:var(--background);font-weight:600}
.story details{flex:0 1 auto}
.story details[open]{flex:1 1 100%;order:9}
.story summary{font-weight:400;font-size:.9375rem;color:var(--accent);text-decoration:underline;text-underline-offset:.2em}
.story details form{display:block}
.fields{display:grid;grid-template-columns:minmax(0,1fr);gap:.75rem;max-width:40rem;padding:.75rem 0}
.fields label{display:block;margin-bottom:.2rem;font-weight:600}
.fields input,.fields textarea{width:100%;padding:.6rem .75rem;border:1px solid var(--muted);border-radius:4px;background:var(--background);color:var(--text);font:inherit;line-height:1.4}
.fields textarea{height:6rem}
.fields ::placeholder{color:var(--muted);opacity:1}
.fields button{justify-self:start}
meter{display:block;width:min(100%,30rem);height:1.25rem;margin-bottom:.5rem}
.mail{max-width:100%;height:48rem;margin:0 auto;resize:horizontal}
.mail.narrow{width:320px}
.mail.mail-wide{width:600px}
`
