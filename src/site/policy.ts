import type { Settings } from '../settings-types.js'

/** What files of the site may do, as Content Security Policies (CSP level 3): a page, the search page, a picture opened by itself, an issue's e-mail, and what holds for issues' pages and e-mail alike. */
export type PolicyOf = 'page' | 'search' | 'picture' | 'mail' | 'issues'

/**
 * Gives the policy of a kind of file. Nothing is allowed but what the site has itself and what lies on `tillatte_verter`; only the search
 * page runs a script, its own. `connect-src` lets tools that judge pages read robots.txt.
 */
export function policy(kind: PolicyOf, { allowedHosts, search }: Settings): string {
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
    mail: ["style-src 'unsafe-inline'", `img-src ${from}`, "form-action 'none'", "base-uri 'none'"],
  }
  return ["default-src 'none'", ...parts[kind]].join('; ')
}

/** A host as a policy writes it: over https, and in ASCII. */
const source = (host: string): string => {
  const [below, name] = host.startsWith('*.') ? ['*.', host.slice(2)] : ['', host]
  return `https://${below}${new URL(`https://${name}`).hostname}`
}
