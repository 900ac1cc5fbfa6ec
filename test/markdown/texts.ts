import fc from 'fast-check'

/** A line of plain words. */
export const long = 'Tjenestene må henge bedre sammen, sier de som har prøvd: «Én dør inn» er nok.'

const line = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(long, `– ${long}`, `«${long}»`, `${long} ${long}`) },
  { weight: 3, arbitrary: fc.constantFrom('', '', '', ' ', '\t', '   ') },
  { weight: 4, arbitrary: fc.constantFrom(`- ${long}`, `1. ${long}`, `> ${long}`, `    ${long}`, `  ${long}`, `# ${long}`, '---', '===', '```', '~~~', ':::fakta[Navn]', '::::hjelp', ':::', '<!--', '-->', '<div>', '</div>', '<pre>', '</pre>',
    `[^1]: ${long}`, `[a]: https://a.example`, '| a | b |', '|---|---|', 'a:-', ':-', `${long} *`, `**${long}`, `${long} *tydelig* _nok_ ${long}`, `${long} \`kode\` <b>${long}`, `${long} &aring; [a]`, `${long}[^1]`, `[a] ${long}`, `${long}\\`, `${long}  `, `~~${long}~~`, `${long} &amp;`, '- en', '- to\n- tre', '* en', '2) en\n3) to', '10. en', `## ${long}`, `${long} [les mer](https://a.example/b_c?d=1&e), **sterkt**.`, `(_nok_) *ja*, nei & AS`, '**a**', `*\n${long}`, '2016. Det året', '\u2028', '<?', '?>', '<![CDATA[', ']]>', '<!A') },
  { weight: 1, arbitrary: fc.string({ unit: fc.constantFrom(...'ab -*_`>#<&[]()!~|:\\\t1.'), maxLength: 60 }) },
)
const ending = fc.constantFrom('\n', '\n', '\n\n', '\n\n', '\r\n', '\r\n\r\n', '\r')

const words = fc.constantFrom('mange vanlige ord som står tett uten noe merke i seg', 'Det er en lang setning, med komma og punktum. Og en til!', 'ord', '2016. Det året var det mye som skjedde i bydelen', 'a')
const mark = fc.constantFrom('*', '**', '_', '**sterkt**', '*svakt*', '_nok_', '[les](/b_c)', '&', '!', '`', '``', '[', ']', '](https://a.example)', '](https://a.example "', '")', '![', '(', ')', '"', "'", '<b', '<b>', '</b>', '>', '&amp;', '\\', '|', '~~', '~', '[^1]', '#', ':', ':::', '{', '}',
  ' ', ' ', '  ', '\t', '\n', '\n', '\n\n', '\n\n', '\n    ', '\n- ', '\n1. ', '\n> ', '\n# ', '\n|', '\n|-|-|\n', '\n---\n', '\n[^1]: ', '\n[a]: ', '\n```\n', '\n<!-- ', ' -->', '\n:::fakta[', '\n:::\n', '\u00a0', '\ue000')

/** Texts of lines as writers write them and of marks anywhere. */
export const anyText: fc.Arbitrary<string> = fc.oneof(
  fc.tuple(fc.array(fc.tuple(line, ending), { maxLength: 14 }), fc.boolean()).map(([lines, isUnix]) => lines.map(([text, end]) => text + (isUnix ? '\n'.repeat(end.length) : end)).join('')),
  fc.array(fc.oneof({ weight: 3, arbitrary: words }, { weight: 4, arbitrary: mark }), { maxLength: 24 }).map((parts) => parts.join('')),
)
