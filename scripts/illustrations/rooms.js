import { back, circle, dice, fade, glow, group, ink, land, line, oval, path, rect, sheet, skins, spruce, times } from './draw.js'

/** A person seen from above, at a table whose middle is where `turn` points away from. */
const above = (x, y, turn, coat, top, paper) =>
  group(`translate(${x} ${y}) rotate(${turn})`,
    path('M-96,70a14,14 0 0 1 14,-14H82a14,14 0 0 1 14,14V112a30,30 0 0 1 -30,30H-66a30,30 0 0 1 -30,-30Z', ink.night, { opacity: 0.28 }), rect(-78, 60, 156, 84, ink.deep, { rx: 30 }),
    line('M-84,44C-98,0 -70,-44 -34,-58M84,44C98,0 70,-44 40,-54', coat, 40), oval(0, 52, 108, 54, coat), path('M0,-2A108,54 0 0 1 0,106C56,100 96,80 100,52C96,24 56,4 0,-2Z', ink.night, { opacity: 0.14 }),
    circle(-28, -62, 19, paper.skin), circle(36, -58, 19, paper.skin), circle(0, 34, 52, top), path('M-30,2A52,52 0 0 1 40,0C20,-12 -12,-12 -30,2Z', paper.skin))

const roundTable = () => {
  const seats = [[ink.coral, ink.night, 0], [ink.mist, ink.plum, 2], [ink.ochre, '#3a2a20', 1], [ink.sea, ink.sand, 0], [ink.paper, ink.night, 3], [ink.brick, ink.cream, 0], [ink.sun, ink.plum, 2], [ink.haze, '#3a2a20', 1]]
  const around = (angle, rx, ry) => [800 + Math.sin((angle * Math.PI) / 180) * rx, 500 - Math.cos((angle * Math.PI) / 180) * ry].map((value) => value.toFixed(1))
  const next = dice(5)
  return [
    sheet(ink.teal), ...times(9, (n) => line(`M0,${60 + n * 115}H1600`, ink.deep, 3, { opacity: 0.45 })), ...times(26, (n) => line(`M${(n * 337) % 1600},${60 + (n % 9) * 115}v115`, ink.deep, 3, { opacity: 0.45 })),
    '<g transform="translate(48 30) scale(.94)">', oval(824, 534, 470, 296, ink.night, { opacity: 0.35 }),
    ...seats.map(([coat, top, skin], n) => above(...around(n * 45 + 22.5, 560, 384), n * 45 + 202.5 + [11, -11, 11, -11][n % 4], coat, top, { skin: skins[skin] })),
    oval(800, 508, 462, 292, ink.sand), oval(800, 496, 462, 290, ink.cream), oval(800, 496, 420, 256, ink.paper, { opacity: 0.55 }),
    ...seats.map((_, n) => {
      const angle = n * 45 + 22.5
      const [x, y] = around(angle, 330, 196)
      return group(`translate(${x} ${y}) rotate(${angle + (next() - 0.5) * 24})`, rect(-40, -52, 80, 104, '#ffffff'), ...times(4, (k) => line(`M-26,${-32 + k * 20}h${24 + 28 * next()}`, ink.haze, 6)), n % 2 ? line('M34,40l40,-66', ink.coral, 7) : '')
    }),
    ...[45, 135, 250, 320].map((angle, n) => { const [x, y] = around(angle, 300, 172); return [circle(+x + 6, +y + 8, 30, ink.sand), circle(x, y, 30, [ink.coral, ink.teal, ink.ochre, ink.sea][n]), circle(x, y, 22, ink.plum), line(`M${+x + 28},${y}h16`, [ink.coral, ink.teal, ink.ochre, ink.sea][n], 12)] }),
    circle(800, 496, 66, ink.haze), circle(800, 496, 54, ink.ice), ...[[780, 480, ink.coral], [820, 486, ink.ochre], [800, 516, ink.coral], [834, 516, ink.sun], [772, 512, ink.sun]].map(([x, y, colour]) => [circle(x, y, 21, colour), circle(x - 5, y - 6, 6, ink.paper, { opacity: 0.5 })]), '</g>',
  ]
}

const hall = () => {
  const rows = [[1030, 1.3, 5, 330, 140], [960, 1.02, 6, 268, 130], [890, 0.8, 8, 208, 72]]
  const coats = [ink.sea, ink.coral, ink.mist, ink.ochre, ink.deep, ink.haze, ink.brick]
  return [
    fade('wall', [ink.cream, ink.paper]), sheet('url(#wall)'), rect(0, 0, 1600, 70, ink.sand), rect(0, 70, 1600, 12, ink.ochre, { opacity: 0.5 }),
    ...[110, 420, 990, 1300].map((x, n) => [
      path(`M${x},620V260a100,100 0 0 1 200,0V620Z`, ink.sand), `<clipPath id="window${n}"><path d="M${x + 16},604V262a84,84 0 0 1 168,0V604Z"/></clipPath><g clip-path="url(#window${n})">`, fade(`sky${n}`, [ink.mist, ink.ice]), rect(x, 150, 200, 470, `url(#sky${n})`),
      circle(x + 60, 590, 90, ink.sea), circle(x + 160, 600, 110, ink.teal), circle(x + 110, 640, 110, ink.mist), '</g>', line(`M${x + 100},180V604M${x + 16},380h168M${x + 16},262h168`, ink.paper, 8),
    ]),
    rect(640, 170, 320, 210, ink.teal, { rx: 6 }), circle(740, 275, 58, ink.sun), circle(800, 275, 58, ink.coral, { opacity: 0.85 }), circle(860, 275, 58, ink.mist, { opacity: 0.85 }),
    rect(0, 640, 1600, 360, ink.teal), rect(0, 636, 1600, 26, ink.brick), rect(0, 662, 1600, 40, ink.deep),
    group('translate(1010 640) scale(.86)', path('M-76,0C-80,-120 -70,-196 -30,-206L30,-206C70,-196 80,-120 76,0Z', ink.coral), path('M-14,-206L0,-150L14,-206Z', ink.paper), path('M-17,-230H17V-206C12,-192 -12,-192 -17,-206Z', skins[1]), oval(0, -258, 38, 46, skins[1]), path('M-42,-250C-52,-330 52,-330 42,-250C38,-280 10,-292 -6,-292C-20,-288 -38,-280 -42,-250ZM-42,-252C-52,-216 -46,-196 -34,-188L-30,-250ZM42,-252C52,-216 46,-196 34,-188L30,-250Z', ink.night), line('M-66,-170C-110,-200 -130,-240 -150,-270', ink.coral, 34), circle(-154, -280, 17, skins[1]), line('M64,-170C84,-130 76,-100 50,-90', ink.coral, 34)),
    path('M926,500H1110L1096,530H940Z', ink.ochre), path('M950,530H1086L1070,640H966Z', ink.brick), line('M960,500C962,470 976,456 990,450', ink.night, 5),
    ...rows.reverse().flatMap(([y, size, count, gap, start], r) => times(count, (n) => back(start + n * gap - (count * gap - 1400) / 9, y + 40, size, { coat: coats[(n * 3 + r * 2) % 7], skin: skins[(n + r) % 4], top: [ink.night, ink.plum, ink.sand, '#3a2a20', ink.haze][(n * 2 + r) % 5], style: ['short', 'long', 'bun', 'short'][(n + r * 3) % 4] }))),
  ]
}

/** Two people in profile who talk, with the arcs of their words between them: the series' three pictures share it. */
const profile = (coat, skin, top, style) => [
  path('M-190,330C-190,150 -130,84 -50,60C-26,52 -20,40 -22,10L60,10C60,40 70,52 92,66C150,100 170,190 172,330Z', coat), path('M-26,-40L64,-20C56,30 62,52 84,64C54,100 -14,98 -46,58C-26,48 -22,20 -26,-40Z', skin),
  path('M20,19C44,24 60,20 70,14L62,40C50,34 36,28 20,19Z', ink.night, { opacity: 0.14 }),
  path('M-74,-120C-76,-200 10,-226 62,-194C92,-176 96,-140 98,-112C100,-98 120,-78 122,-66C122,-58 106,-56 104,-50C102,-42 106,-36 102,-28C104,-18 96,-14 96,-6C96,14 82,22 56,18C30,16 20,40 -20,40C-56,20 -72,-40 -74,-120Z', skin),
  path(style === 'long' ? 'M-84,-110C-92,-216 10,-250 76,-204C92,-190 90,-168 74,-166C40,-164 30,-130 26,-96C20,-60 10,40 -30,92C-80,90 -110,40 -100,-20C-96,-56 -84,-80 -84,-110Z' : 'M-84,-100C-94,-216 10,-246 78,-204C96,-190 92,-164 76,-162C44,-162 34,-140 30,-110C22,-92 12,-96 10,-80C6,-50 -20,-10 -46,-8C-70,-30 -82,-60 -84,-100Z', top),
]
const talk = (first, second, arcs) => [
  group('translate(420 700) scale(1.12)', profile(...first)), group('translate(1180 700) scale(-1.12 1.12)', profile(...second)),
  ...arcs.map(([colour, r], n) => {
    const [x, way] = n % 2 ? [1054, -1] : [546, 1]
    const [dx, dy] = [Math.cos(0.62) * r, Math.sin(0.62) * r]
    return line(`M${(x + way * dx).toFixed(1)},${(640 - dy).toFixed(1)}A${r},${r} 0 0 ${n % 2 ? 0 : 1} ${(x + way * dx).toFixed(1)},${(640 + dy).toFixed(1)}`, colour, 15)
  }),
]
const tableTop = (top, side) => [rect(0, 900, 1600, 100, side), rect(0, 884, 1600, 26, top)]
const mug = (x, y, colour) => group(`translate(${x} ${y})`, line('M44,-74q44,0 40,32q-6,28 -44,26', colour, 14), path('M-48,-96H48L42,0H-42Z', colour), path('M20,-96H48L42,0H22Z', ink.night, { opacity: 0.15 }))

const talkAtTheDoctor = () => [
  fade('wall', [ink.ice, ink.paper]), sheet('url(#wall)'), rect(560, 110, 480, 360, ink.paper, { rx: 8 }), fade('out', [ink.haze, ink.ice]), rect(584, 134, 432, 312, 'url(#out)'),
  `<clipPath id="pane"><rect x="584" y="134" width="432" height="312"/></clipPath><g clip-path="url(#pane)">`, circle(900, 230, 52, ink.sun), land([[560, 380], [700, 330], [860, 378], [1040, 340]], ink.mist), land([[560, 420], [760, 400], [1040, 430]], ink.sea), '</g>', line('M800,134V446', ink.paper, 16),
  path('M1390,884V640C1340,560 1330,480 1350,420C1390,470 1400,560 1398,620C1410,520 1440,460 1500,430C1510,520 1460,600 1404,650V884Z', ink.sea), path('M1340,770H1456L1440,900H1356Z', ink.coral),
  ...talk([ink.coral, skins[0], ink.plum, 'long'], [ink.mist, skins[2], ink.night, 'short'], [[ink.coral, 78], [ink.teal, 78], [ink.coral, 130], [ink.teal, 130], [ink.coral, 182], [ink.teal, 182]]), ...tableTop(ink.sand, ink.ochre), mug(660, 886, ink.teal), path('M880,884L1010,884L996,868H900Z', ink.paper), line('M900,862l70,10', ink.teal, 7),
]
const talkAtWork = () => {
  const next = dice(14)
  return [
    fade('wall', [ink.cream, ink.sand]), sheet('url(#wall)'), ...[60, 590, 1120].map((x, n) => [
      rect(x, 90, 420, 420, ink.paper, { rx: 8 }), fade(`day${n}`, [ink.mist, ink.ice]), rect(x + 22, 112, 376, 376, `url(#day${n})`), ...times(6, (k) => { const height = 80 + 200 * next(); return rect(x + 22 + k * 63, 488 - height, 56, height, [ink.sea, ink.teal, ink.haze][k % 3]) }), line(`M${x + 210},112V488M${x + 22},300h376`, ink.paper, 12),
    ]),
    line('M800,0V130', ink.deep, 6), path('M700,190C710,120 890,120 900,190Z', ink.teal),
    ...talk([ink.teal, skins[2], ink.night, 'short'], [ink.ochre, skins[1], '#3a2a20', 'long'], [[ink.teal, 78], [ink.brick, 78], [ink.teal, 130], [ink.brick, 130], [ink.teal, 182], [ink.brick, 182]]), ...tableTop(ink.teal, ink.deep), mug(930, 886, ink.coral), rect(640, 870, 190, 14, ink.paper), rect(650, 856, 176, 14, ink.brick), rect(636, 842, 180, 14, ink.haze),
  ]
}
const talkAtHome = () => [
  fade('wall', [ink.deep, ink.teal]), sheet('url(#wall)'), rect(90, 120, 300, 380, ink.sea, { rx: 8 }), fade('night', [ink.night, ink.teal]), rect(110, 140, 260, 340, 'url(#night)'), circle(300, 220, 34, ink.paper), `<clipPath id="pane"><rect x="110" y="140" width="260" height="340"/></clipPath><g clip-path="url(#pane)">`, ...[[150, 490, 150], [220, 500, 200], [300, 490, 120]].map(([x, y, height]) => spruce(x, y, height, '#04222a')), '</g>', line('M240,140V480M110,310H370', ink.sea, 12),
  glow('lamp', 800, 330, 620, ink.sun, 0.75), line('M800,0V200', ink.night, 7), path('M640,330C650,190 950,190 960,330Z', ink.coral), oval(800, 330, 160, 20, ink.sun),
  rect(1200, 200, 310, 16, ink.sea), ...[[1220, ink.coral], [1280, ink.cream], [1330, ink.ochre], [1430, ink.mist]].map(([x, colour], n) => path(`M${x},200v-${[70, 54, 90, 62][n]}h${[44, 40, 30, 56][n]}v${[70, 54, 90, 62][n]}Z`, colour)),
  ...talk([ink.ochre, skins[1], ink.night, 'short'], [ink.haze, skins[0], ink.plum, 'long'], [[ink.sun, 78], [ink.blush, 78], [ink.sun, 130], [ink.blush, 130], [ink.sun, 182], [ink.blush, 182]]), ...tableTop(ink.cream, ink.sand), mug(690, 886, ink.coral), mug(900, 886, ink.sea),
]

export const scenes = { 'rundt-bordet': roundTable, salen: hall, 'samtalen-1': talkAtTheDoctor, 'samtalen-2': talkAtWork, 'samtalen-3': talkAtHome }
