import type { Editing, Settings } from '../settings-types.js'

/** What files of the site may do, as Content Security Policies (CSP level 3): a page, the search page, a picture opened by itself, an issue's e-mail, what holds for issues' pages and e-mail alike, and the editor. */
export type PolicyOf = 'page' | 'search' | 'picture' | 'mail' | 'issues' | 'editor'

/**
 * Gives the policy of a kind of file. Nothing is allowed but what the site has itself and what lies on `tillatte_verter`; only the search
 * page and the editor run scripts, their own. `connect-src` lets tools that judge pages read robots.txt.
 */
export function policy(kind: PolicyOf, { allowedHosts, search, editing }: Settings): string {
  const from = ["'self'", ...allowedHosts.map(source)].join(' ')
  // A page that is not there has a form that searches.
  const forms = search ? "form-action 'self'" : "form-action 'none'"
  const usual = [`style-src ${from}`, `img-src ${from}`, `font-src ${from}`, "connect-src 'self'", forms, "base-uri 'none'"]
  const parts: Readonly<Record<PolicyOf, readonly string[]>> = {
    page: usual,
    issues: usual.map((part) => (part.startsWith('style-src') ? `${part} 'unsafe-inline'` : part)),
    search: ["script-src 'self' 'wasm-unsafe-eval'", ...usual],
    // A drawing can hold a script, and would run it with the site's name.
    picture: ["style-src 'unsafe-inline'", 'sandbox'],
    // It writes its styles itself and shows what it fetched; it asks the articles' service and nobody else, whatever `tillatte_verter` says.
    editor: [
      "script-src 'self'", "style-src 'self' 'unsafe-inline'", "img-src 'self' blob: data:", "media-src blob:", "font-src 'self'", "frame-src 'self' blob:", "worker-src 'self' blob:",
      ["connect-src 'self' blob: data:", ...(editing ? editorHosts(editing) : [])].join(' '), "form-action 'none'", "base-uri 'none'",
    ],
    mail: ["style-src 'unsafe-inline'", `img-src ${from}`, "form-action 'none'", "base-uri 'none'"],
  }
  return ["default-src 'none'", ...parts[kind]].join('; ')
}

/** Where the editor fetches from beside the site itself: the service that has the articles. */
const editorHosts = ({ service, host }: Editing): readonly string[] => [host ?? (service === 'github' ? 'https://api.github.com' : 'https://gitlab.com')]

/** A host as a policy writes it: over https, and in ASCII. */
const source = (host: string): string => {
  const [below, name] = host.startsWith('*.') ? ['*.', host.slice(2)] : ['', host]
  return `https://${below}${new URL(`https://${name}`).hostname}`
}
