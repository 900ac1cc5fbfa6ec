import { circle, curve, dice, fade, glow, group, house, ink, land, line, oval, path, rect, sheet, spruce, times } from './draw.js'

const chair = (x, y, size, colour, shade) =>
  group(`translate(${x} ${y}) scale(${size})`, path('M-90,6L220,60L250,60L-40,0Z', ink.night, { opacity: 0.14 }), line('M-70,0L-60,-180M70,0L60,-180', ink.plum, 13), line('M-44,-24L-40,-180M44,-24L40,-180', ink.plum, 10), path('M-62,-210L-54,-400a26,26 0 0 1 26,-24H28a26,26 0 0 1 26,24L62,-210Z', colour), path('M-84,-200a20,20 0 0 1 20,-20H64a20,20 0 0 1 20,20l8,26a16,16 0 0 1 -16,14H-76a16,16 0 0 1 -16,-14Z', shade), line('M-26,-380V-250M26,-380V-250', shade, 9))

const emptyChairs = () => [
  fade('wall', [ink.haze, ink.ice]), sheet('url(#wall)'), rect(0, 690, 1600, 310, ink.cream), rect(0, 676, 1600, 18, ink.mist),
  path('M180,676L520,150H860L640,676Z', ink.paper, { opacity: 0.55 }), path('M760,676L1060,150H1330L1110,676Z', ink.paper, { opacity: 0.55 }),
  ...[170, 430, 690, 950].map((x, n) => chair(x, 850 - (n % 2) * 4, 1, ink.sea, ink.teal)), chair(1330, 880, 1.05, ink.coral, ink.brick),
  path('M1270,470C1290,440 1370,440 1392,466L1404,640L1372,644L1366,510C1340,500 1310,500 1300,510L1310,700L1276,702Z', ink.ochre), ...[0, 1].map((n) => line(`M${[1278, 1374][n]},${[676, 618][n]}l${[32, 28][n]},-2`, ink.sun, 9)), ...[1280, 1292, 1304].map((x) => line(`M${x},702v22`, ink.ochre, 5)), ...[1376, 1388, 1399].map((x) => line(`M${x},644v20`, ink.ochre, 5)),
]

const twoCups = () => {
  const cup = (x, colour, shade) => group(`translate(${x} 740)`, oval(0, 22, 240, 26, ink.night, { opacity: 0.18 }), oval(0, 8, 212, 26, ink.paper), oval(0, 2, 150, 14, ink.sand), line('M124,-170c100,-20 120,110 -10,116', colour, 32), path('M-140,-230H140C140,-90 110,0 40,2H-40C-110,0 -140,-90 -140,-230Z', colour), path('M70,-230H140C140,-90 110,0 40,2C80,-40 80,-140 70,-230Z', shade), oval(0, -230, 140, 24, shade), oval(0, -226, 120, 17, ink.plum))
  return [
    fade('wall', [ink.teal, ink.sea]), sheet('url(#wall)'), glow('light', 800, 330, 620, ink.sun, 0.42), rect(0, 700, 1600, 300, ink.cream), rect(0, 692, 1600, 14, ink.sand), 
    ...[[ink.paper, 500, 1], [ink.sun, 1100, -1]].map(([colour, x, way]) => {
      const steam = times(34, (n) => {
        const rise = Math.min(n / 24, 1)
        return [+(x + way * (rise * rise * (3 - 2 * rise) * 300 + Math.sin(n / 2.6) * (20 + n * 0.5))).toFixed(1), 476 - n * 13.5]
      })
      return line(curve(steam), colour, 20, { opacity: 0.85 })
    }),
    cup(500, ink.coral, ink.brick), group('translate(1600 0) scale(-1 1)', cup(500, ink.ochre, '#bf8128')),
    path('M740,800L900,770L960,850L790,884Z', ink.paper), line('M776,812l110,-21M790,836l110,-21M804,858l60,-12', ink.mist, 7),
  ]
}

const glasses = () => {
  const glass = (x, level, n) => {
    const height = 430 * level
    const inset = (y) => 74 - 14 * (y / 430)
    return group(`translate(${x} 800)`, path('M-60,6H60L190,70H40Z', ink.night, { opacity: 0.12 }), path('M-76,-440L-60,0H60L76,-440Z', ink.paper, { opacity: 0.65 }),
      path(`M-${inset(430 - height) - 4},-${height}L-56,-8H56L${inset(430 - height) - 4},-${height}Z`, [ink.brick, ink.coral, ink.ochre, ink.sun, ink.sun][n]), oval(0, -height, inset(430 - height) - 4, 11, ink.paper, { opacity: 0.45 }), line('M-76,-440L-60,0H60L76,-440', ink.sea, 7), oval(0, -440, 76, 12, 'none', { stroke: ink.sea, 'stroke-width': 7 }), line('M-52,-390L-42,-60', '#ffffff', 10, { opacity: 0.75 }))
  }
  return [
    fade('wall', [ink.ice, ink.paper]), sheet('url(#wall)'), circle(1230, 300, 190, ink.cream), rect(0, 780, 1600, 220, ink.teal), rect(0, 772, 1600, 16, ink.deep),
    ...[220, 510, 800, 1090, 1380].map((x, n) => glass(x, [0.86, 0.68, 0.5, 0.34, 0.2][n], n)), line('M200,270C520,300 900,470 1400,560', ink.coral, 9, { 'stroke-dasharray': '2 26' }),
  ]
}

const winterLight = () => {
  const next = dice(41)
  const candle = (x, height) => [glow(`flame${x}`, x, 690 - height - 34, 190, ink.sun, 0.7), rect(x - 22, 690 - height, 44, height, ink.paper), rect(x + 6, 690 - height, 16, height, ink.cream), path(`M${x},${690 - height - 76}C${x + 30},${690 - height - 36} ${x + 22},${690 - height - 6} ${x},${690 - height - 4}C${x - 22},${690 - height - 6} ${x - 30},${690 - height - 36} ${x},${690 - height - 76}Z`, ink.sun), path(`M${x},${690 - height - 44}C${x + 13},${690 - height - 22} ${x + 9},${690 - height - 8} ${x},${690 - height - 8}C${x - 9},${690 - height - 8} ${x - 13},${690 - height - 22} ${x},${690 - height - 44}Z`, ink.coral)]
  return [
    fade('wall', [ink.brick, ink.coral]), sheet('url(#wall)'), '<g transform="translate(-208 -30) scale(1.26)">', rect(300, 70, 1000, 660, ink.cream, { rx: 10 }), fade('night', [ink.night, ink.teal, ink.sea]), rect(330, 100, 940, 600, 'url(#night)'), `<clipPath id="pane"><rect x="330" y="100" width="940" height="600"/></clipPath><g clip-path="url(#pane)">`,
    land([[300, 520], [560, 460], [860, 520], [1300, 450]], ink.haze), land([[300, 600], [620, 560], [1000, 590], [1300, 560]], ink.ice), ...[[420, 590, 170], [500, 580, 130], [1130, 590, 180], [1210, 590, 120]].map(([x, y, height]) => spruce(x, y, height, ink.deep)), house(850, 580, 110, 76, ink.coral, ink.paper, [ink.sun, ink.sun]),
    ...times(80, () => circle((330 + next() * 940).toFixed(0), (100 + next() * 600).toFixed(0), (2 + next() * 4.5).toFixed(1), ink.paper, { opacity: (0.5 + next() * 0.5).toFixed(2) })), '</g>', line('M800,100V700M330,330H1270', ink.cream, 20), rect(240, 690, 1120, 44, ink.paper), rect(240, 724, 1120, 16, ink.sand),
    ...[[560, 120], [800, 170], [1040, 120]].flatMap(([x, height]) => candle(x, height)), '</g>', path('M0,0H210C190,330 130,560 40,1000H0Z', ink.teal), path('M60,0H150C140,330 90,620 20,1000H0C40,700 60,360 60,0Z', ink.sea), path('M1600,0H1390C1410,330 1470,560 1560,1000H1600Z', ink.teal), path('M1540,0H1450C1460,330 1510,620 1580,1000H1600C1560,700 1540,360 1540,0Z', ink.sea),
  ]
}

export const scenes = { 'tomme-stoler': emptyChairs, 'to-kopper': twoCups, 'glass-pa-rekke': glasses, vinterlys: winterLight }
