import sharp from 'sharp'

// Each picture is decoded once and several are at work at a time, so neither a cache nor threads within one picture would gain anything.
sharp.cache(false)
sharp.concurrency(1)

/** No picture has more, and no file of one is larger: what is would fill the memory. A phone's largest photographs have fifty million pixels. */
export const limits = { pixels: 80_000_000, bytes: 40_000_000 }

/** How every picture is opened: damage is a fault, and what unfolds to more than the limit is refused before it does. */
export const opening = { failOn: 'error', limitInputPixels: limits.pixels } as const

export { sharp }
