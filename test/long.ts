/** Whether the long form runs (`npm run test:long`): every property with many more cases, and the tests too slow for each change. */
export const long = process.env['LONG'] === '1'

/** How many cases a property tries: the first number in `npm test`, the second in the long form. */
export const cases = (short: number, many: number): number => long ? many : short
