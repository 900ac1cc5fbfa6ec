export function treeNamed(name: 'a' | 'b'): Readonly<Record<string, string>>
