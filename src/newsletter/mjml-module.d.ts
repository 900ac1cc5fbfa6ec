declare module 'mjml' {
  /** What korus uses of MJML 5, which comes without types; rejects with `errors` when the MJML is not valid. */
  export default function mjml2html(mjml: string, options: Readonly<Record<string, unknown>>): Promise<{ readonly html: string }>
}
