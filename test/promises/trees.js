/** Gives one of two trees of forty files, as path → text: some of the same names with other words, some of their own. */
export function treeNamed(name) {
  const common = Array.from({ length: 30 }, (_, i) => [`artikler/sak-${i}/index.html`, `Dette er ${name} ${i}. `.repeat(200)])
  const own = Array.from({ length: 10 }, (_, i) => [`${name}/${i}/index.html`, `Bare i ${name}.`])
  return Object.fromEntries([['adresser.json', '{"korus":1}'], ...common, ...own])
}
