/** The one palette of the family: teal for depth, paper for light, and warm colours for people and what they do. */
export const ink = {
  night: '#062f36', deep: '#083f49', teal: '#0b5563', sea: '#1f7481', mist: '#7fb3b8', haze: '#b9d6d6', ice: '#dcebe8',
  paper: '#f8f1e4', cream: '#f1e3c8', sand: '#e2c99b', ochre: '#e3a63c', sun: '#f3c66b', coral: '#d3603f', brick: '#a8442f', blush: '#eeb594', plum: '#5a3444',
}
export const skins = ['#f0c8a5', '#d99f75', '#a86d49', '#7a4a33']

const attributes = (more) => Object.entries(more).map(([name, value]) => ` ${name}="${value}"`).join('')

export const path = (d, fill, more = {}) => `<path d="${d}" fill="${fill}"${attributes(more)}/>`
export const line = (d, colour, width, more = {}) => path(d, 'none', { stroke: colour, 'stroke-width': width, 'stroke-linecap': 'round', 'stroke-linejoin': 'round', ...more })
export const circle = (x, y, r, fill, more = {}) => `<circle cx="${x}" cy="${y}" r="${r}" fill="${fill}"${attributes(more)}/>`
export const oval = (x, y, rx, ry, fill, more = {}) => `<ellipse cx="${x}" cy="${y}" rx="${rx}" ry="${ry}" fill="${fill}"${attributes(more)}/>`
export const rect = (x, y, width, height, fill, more = {}) => `<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="${fill}"${attributes(more)}/>`
export const group = (transform, ...parts) => `<g transform="${transform}">${parts.flat(Infinity).join('')}</g>`
export const times = (count, make) => Array.from({ length: count }, (_, n) => make(n))

/** A gradient from top to bottom (or along x with `flat`), to be used as `url(#id)`; stops are evenly spread. */
export const fade = (id, colours, flat = false) =>
  `<defs><linearGradient id="${id}" x1="0" y1="0" x2="${flat ? 1 : 0}" y2="${flat ? 0 : 1}">${colours
    .map((colour, n) => {
      const [stop, opacity = 1] = [colour].flat()
      return `<stop offset="${n / (colours.length - 1)}" stop-color="${stop}" stop-opacity="${opacity}"/>`
    })
    .join('')}</linearGradient></defs>`

/** A soft round light. */
export const glow = (id, x, y, r, colour, strength = 0.8) =>
  `<defs><radialGradient id="${id}"><stop offset="0" stop-color="${colour}" stop-opacity="${strength}"/><stop offset="1" stop-color="${colour}" stop-opacity="0"/></radialGradient></defs>` +
  circle(x, y, r, `url(#${id})`)

/** The whole sheet in one colour or gradient. */
export const sheet = (fill) => rect(0, 0, 1600, 1000, fill)

/** Numbers in [0, 1) that are the same on every machine. */
export function dice(seed) {
  let state = seed >>> 0
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 4294967296
  }
}

/** A smooth curve through points, as path data without its closing. */
export function curve(points) {
  const at = (n) => points[Math.min(Math.max(n, 0), points.length - 1)]
  const near = (n) => n.toFixed(1)
  return points.slice(1).reduce((d, [x, y], n) => {
    const [a, b, c] = [at(n - 1), at(n), at(n + 2)]
    return `${d}C${near(b[0] + (x - a[0]) / 6)},${near(b[1] + (y - a[1]) / 6)} ${near(x - (c[0] - b[0]) / 6)},${near(y - (c[1] - b[1]) / 6)} ${x},${y}`
  }, `M${points[0].join(',')}`)
}

/** Land below a smooth ridge. */
export const land = (points, fill, more = {}) => path(`${curve(points)}L1600,1000L0,1000Z`, fill, more)

/** Mountains below a sharp ridge of peaks and dips in turn; the sides to the right have another tone. */
export function mountains(points, fill, side) {
  const sides = points.slice(1, -1).filter((_, n) => n % 2 === 0).map(([x, y], n) => {
    const [dipX, dipY] = points[n * 2 + 2]
    const [wide, high] = [dipX - x, dipY - y]
    return path(`M${x},${y}L${dipX},${dipY}V1000H${x + wide * 0.42}L${x + wide * 0.16},${y + high * 0.62}L${x + wide * 0.3},${y + high * 0.38}Z`, side)
  })
  return path(`M${points.map((point) => point.join(',')).join('L')}L1600,1000L0,1000Z`, fill) + sides.join('')
}

/** Glitter on water: short strokes, denser near `x` where the light falls. */
export function ripples(seed, [x, top, bottom], colour, count = 26, spread = 700) {
  const next = dice(seed)
  return times(count, () => {
    const depth = next()
    const y = top + (bottom - top) * depth
    const middle = x + (next() - 0.5) * spread * (0.35 + depth)
    const half = 14 + 50 * depth * next() + 10
    return line(`M${(middle - half).toFixed(0)},${y.toFixed(0)}h${(half * 2).toFixed(0)}`, colour, (3 + 4 * depth).toFixed(1), { opacity: (0.35 + 0.5 * next()).toFixed(2) })
  }).join('')
}

/** A spruce, its foot at x, y. */
export const spruce = (x, y, height, fill) =>
  group(`translate(${x} ${y}) scale(${height / 100})`, rect(-3, -12, 6, 12, ink.plum), path('M0,-100C6,-72 18,-52 26,-42C20,-42 17,-42 14,-43C20,-28 28,-18 34,-10C12,-5 -12,-5 -34,-10C-28,-18 -20,-28 -14,-43C-17,-42 -20,-42 -26,-42C-18,-52 -6,-72 0,-100Z', fill))

/** A round-crowned tree, its foot at x, y. */
export const tree = (x, y, height, fill, shade) =>
  group(`translate(${x} ${y}) scale(${height / 100})`, path('M-3,0L-2,-50L2,-50L3,0Z', ink.plum), oval(0, -64, 26, 36, fill), path('M0,-100A26,36 0 0 1 0,-28C14,-40 14,-84 0,-100Z', shade), line('M0,-30V-62M0,-44L9,-54', ink.plum, 2))

/** A house with a gable to the front, its foot's left corner at x, y. `lit` are the windows' colours, row by row from the left. */
export function house(x, y, width, height, wall, roof, lit = [], door = null) {
  const gable = width * 0.42
  const windows = lit.map((colour, n) => {
    const [column, row] = [n % 2, Math.floor(n / 2)]
    return rect(x + width * (0.2 + 0.38 * column), y - height + 22 + row * width * 0.36, width * 0.22, width * 0.25, colour, { rx: 2 })
  })
  return rect(x, y - height, width, height, wall) + path(`M${x - width * 0.07},${y - height}L${x + width / 2},${y - height - gable}L${x + width * 1.07},${y - height}Z`, roof) + windows.join('') +
    (door ? path(`M${x + width * 0.38},${y}v${-width * 0.4}a${width * 0.12},${width * 0.12} 0 0 1 ${width * 0.24},0v${width * 0.4}Z`, door) : '')
}

const hair = {
  short: 'M-50,-246C-54,-312 54,-312 50,-246C50,-222 40,-208 34,-204C20,-196 -20,-196 -34,-204C-40,-208 -50,-222 -50,-246Z',
  long: 'M-52,-250C-56,-316 56,-316 52,-250C56,-210 62,-170 50,-138C20,-126 -20,-126 -50,-138C-62,-170 -56,-210 -52,-250Z',
  bun: 'M-50,-246C-52,-306 -22,-304 -18,-300C-34,-340 34,-340 18,-300C22,-304 52,-306 50,-246C48,-216 24,-204 0,-204C-24,-204 -48,-216 -50,-246Z',
  hat: 'M-54,-238C-60,-322 60,-322 54,-238C30,-230 -30,-230 -54,-238Z',
}

// Below a hat one sees hair and not a face.
const head = (style, skin) => (style === 'hat' ? '#3a2a20' : skin)

/** A person from behind, cut off at the waist, which is at x, y. */
export const back = (x, y, size, { coat, skin = skins[0], top = ink.plum, style = 'short', shade = ink.night }) =>
  group(`translate(${x} ${y}) scale(${size})`,
    path('M-128,0C-132,-100 -112,-150 -64,-166C-40,-174 -26,-182 -24,-204L24,-204C26,-182 40,-174 64,-166C112,-150 132,-100 128,0Z', coat),
    path('M40,-173C100,-152 132,-110 128,0L72,0C84,-70 74,-130 40,-173Z', shade, { opacity: 0.16 }),
    path('M-24,-222H24V-190C24,-172 -24,-172 -24,-190Z', skin), oval(0, -246, 46, 54, head(style, skin)), oval(-47, -240, 8, 14, skin), oval(47, -240, 8, 14, skin),
    path(hair[style], top))

/** A whole person from behind who walks, the feet at x, y, about 300 high at size 1; a smaller `stride` stands still. */
export const walker = (x, y, size, { coat, trousers = ink.night, skin = skins[0], top = ink.plum, style = 'short', stride = 16 }) =>
  group(`translate(${x} ${y}) scale(${size})`,
    oval(0, 0, 64, 9, ink.night, { opacity: 0.22 }), line(`M-12,-120L-${12 + stride},-6`, trousers, 25), line(`M12,-120L${12 + stride * 0.5},-10`, trousers, 25),
    line(`M-36,-206C-48,-180 -52,-150 -${44 + stride / 2},-120M36,-206C48,-180 52,-150 ${44 + stride / 4},-116`, coat, 22), circle(-44 - stride / 2, -112, 10, skin), circle(44 + stride / 4, -108, 10, skin),
    path('M-46,-200C-42,-226 -20,-232 0,-232C20,-232 42,-226 46,-200C48,-160 46,-120 50,-96C20,-88 -20,-88 -50,-96C-46,-120 -48,-160 -46,-200Z', coat), path('M20,-230C40,-226 46,-214 46,-200C48,-160 46,-120 50,-96L26,-91C30,-140 32,-200 20,-230Z', ink.night, { opacity: 0.16 }),
    group('translate(0 -117) scale(.62)', path('M-20,-200H20V-164C20,-150 -20,-150 -20,-164Z', skin), oval(0, -246, 46, 54, head(style, skin)), path(hair[style], top)))
