import type { Palette, Settings } from '../../settings-types.js'

/** Gives a palette as the variables that styles use. */
export const variables = ({ accent, background, surface, text, muted }: Palette): string =>
  `--accent:${accent};--background:${background};--surface:${surface};--text:${text};--muted:${muted}`

/** Gives the report's style, in the site's own colours. */
export const reportStyle = ({ light, dark }: Settings['colours']): string => `
:root{color-scheme:light dark;${variables(light)}}
@media (prefers-color-scheme:dark){:root{${variables(dark)}}}
*{box-sizing:border-box;margin:0}
body{background:var(--background);color:var(--text);font:1rem/1.55 system-ui,'Helvetica Neue',Helvetica,Arial,sans-serif;overflow-wrap:break-word}
.wrap{max-width:76rem;margin:0 auto;padding:0 clamp(1rem,4vw,3rem)}
header{padding:2rem 0 0;border-top:6px solid var(--accent)}
main{padding-bottom:4rem}
h1,h2,h3{font-family:Georgia,'Times New Roman',serif;line-height:1.2;text-wrap:balance}
h1{font-size:clamp(1.8rem,1.3rem + 2.4vw,3rem);letter-spacing:-.015em}
h2{margin:3.5rem 0 1.25rem;padding-top:.6rem;border-top:1px solid var(--accent);font-size:1.5rem}
h3{margin-bottom:.5rem;font-size:1.1rem}
h1+.quiet{margin-top:.6rem}
a{color:var(--accent);text-underline-offset:.2em;overflow-wrap:anywhere}
:focus-visible{outline:3px solid var(--accent);outline-offset:3px}
.kicker{color:var(--accent);font-weight:600}
.quiet{color:var(--muted);font-size:.9375rem}
.box{padding:1.25rem 1.5rem;background:var(--surface);border-left:4px solid var(--accent)}
.box>*+*{margin-top:.5rem}
.boxes{display:grid;gap:1rem;align-items:start;grid-template-columns:repeat(auto-fit,minmax(min(100%,22rem),1fr))}
.findings{padding-left:1.2rem}
.findings li+li{margin-top:.75rem}
dl{display:grid;grid-template-columns:minmax(6rem,auto) 1fr;gap:.4rem 1.5rem}
dt{color:var(--muted)}
dd{min-width:0}
.copies{display:flex;flex-wrap:wrap;gap:.75rem;margin:1.5rem 0;align-items:center}
button{padding:.7rem 1.2rem;border:0;border-radius:4px;background:var(--accent);color:var(--background);font:inherit;font-weight:600;line-height:1.2;cursor:pointer}
button[hidden]{display:none}
.inbox{display:flex;gap:1rem;align-items:center;max-width:44rem;padding:1rem 1.25rem;background:var(--surface);border-radius:8px}
.inbox+.inbox{max-width:22.5rem;margin-top:1rem}
.initial{flex:none;display:grid;place-items:center;width:2.75rem;height:2.75rem;border-radius:50%;background:var(--accent);color:var(--background);font:700 1.25rem/1 Georgia,serif}
.lines{min-width:0}
.lines span{display:block;overflow:hidden;white-space:nowrap;text-overflow:ellipsis}
.lines .from{font-weight:600}
.lines .preheader{color:var(--muted);font-size:.9375rem}
.looks{display:flex;flex-wrap:wrap;gap:2rem 1.25rem;align-items:flex-start}
figure{max-width:100%}
figcaption{margin-bottom:.6rem;font-weight:600}
iframe{display:block;width:100%;height:46rem;border:1px solid var(--muted);border-radius:8px;background:#fff}
.screen{flex:1 1 42rem}
.phone{width:22.5rem}
.phone iframe{border-width:6px;border-radius:22px}
ul.plain,ol.plain{padding-left:1.4rem}
li+li{margin-top:.35rem}
table{width:100%;border-collapse:collapse;font-size:.9375rem}
th,td{padding:.5rem 1rem .5rem 0;border-bottom:1px solid var(--surface);text-align:left;vertical-align:top}
th[scope=col]{color:var(--muted);font-weight:400}
th[scope=row]{width:40%;font-weight:600}
pre,textarea{width:100%;padding:1.25rem;border:0;background:var(--surface);color:inherit;font:.875rem/1.5 ui-monospace,Menlo,Consolas,'DejaVu Sans Mono',monospace;white-space:pre-wrap;overflow-wrap:anywhere}
textarea{height:16rem;resize:vertical}
summary{padding:.5rem 0;cursor:pointer;font-weight:600}
footer{padding:1.5rem 0 3rem;border-top:1px solid var(--surface)}
@media (max-width:36rem){dl{grid-template-columns:1fr;gap:0}dd{margin-bottom:.6rem}table,tbody,tr,th,td{display:block;width:auto!important;border:0;padding:0}thead{display:none}tr{padding:.6rem 0;border-bottom:1px solid var(--surface)}}
@media print{iframe{height:60rem}.copies,details{display:none}}
`
