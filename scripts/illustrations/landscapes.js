import { circle, curve, dice, fade, glow, group, house, ink, land, line, mountains, oval, path, rect, ripples, sheet, skins, spruce, times, tree, walker } from './draw.js'

const steppingStones = () => [
  fade('sky', [ink.haze, ink.ice, ink.paper]), sheet('url(#sky)'), circle(1090, 214, 92, ink.sun),
  land([[0, 400], [260, 300], [560, 390], [900, 300], [1240, 380], [1600, 290]], ink.haze), land([[0, 440], [360, 390], [800, 430], [1200, 380], [1600, 430]], ink.mist),
  fade('lake', [ink.mist, ink.sea, ink.teal, ink.deep]), rect(0, 450, 1600, 550, 'url(#lake)'),
  path(`${curve([[620, 470], [760, 446], [980, 420], [1240, 404], [1600, 380]])}V520C1300,540 900,540 620,470Z`, ink.sea), path(`${curve([[760, 486], [980, 458], [1240, 446], [1600, 430]])}V560C1300,570 980,560 760,486Z`, ink.teal),
  path('M1010,548C1050,500 1160,500 1150,470C1142,444 1210,436 1232,420C1200,452 1270,470 1220,496C1180,520 1130,520 1120,552Z', ink.cream),
  ...[[1310, 470, 150], [1380, 500, 190], [1470, 470, 140], [1540, 510, 200], [910, 480, 80], [860, 486, 66]].map(([x, y, height]) => spruce(x, y, height, ink.deep)), tree(1260, 490, 120, ink.ochre, ink.coral),
  ripples(5, [1090, 560, 980], ink.sun, 30, 620), ripples(11, [500, 520, 990], ink.mist, 30, 1500),
  ...[[1060, 590, 56], [1000, 640, 72], [880, 690, 92], [770, 760, 120], [560, 830, 150], [330, 930, 196]].map(([x, y, r]) => [
    oval(x, y + r * 0.24, r * 1.08, r * 0.3, ink.night, { opacity: 0.35 }), path(`M${x - r},${y}C${x - r},${y + r * 0.5} ${x + r},${y + r * 0.5} ${x + r},${y}Z`, ink.sand), oval(x, y, r, r * 0.3, ink.paper), oval(x - r * 0.2, y - r * 0.04, r * 0.5, r * 0.12, '#ffffff', { opacity: 0.5 }),
  ]),
  walker(572, 826, 0.74, { coat: ink.coral, skin: skins[1], top: ink.night, style: 'bun', stride: 22 }),
]

const fjord = () => [
  fade('sky', [ink.sea, ink.mist, ink.cream]), sheet('url(#sky)'), circle(820, 330, 74, ink.paper),
  mountains([[0, 420], [200, 250], [420, 440], [640, 300], [860, 470], [1080, 280], [1300, 450], [1480, 240], [1600, 380]], ink.mist, ink.haze),
  path(`${curve([[-40, 250], [120, 330], [260, 440], [420, 530], [640, 600]])}H-40Z`, ink.sea), path(`${curve([[1640, 200], [1500, 300], [1360, 430], [1180, 530], [960, 600]])}H1640Z`, ink.sea),
  path(`${curve([[-40, 420], [100, 450], [240, 530], [420, 604]])}H-40Z`, ink.teal), path(`${curve([[1640, 400], [1480, 450], [1380, 530], [1160, 604]])}H1640Z`, ink.teal),
  fade('water', [ink.mist, ink.sea, ink.deep]), rect(0, 580, 1600, 420, 'url(#water)'), ripples(4, [820, 592, 980], ink.paper, 36, 420), ripples(12, [800, 600, 990], ink.mist, 24, 1800),
  path(`M0,520${curve([[0, 520], [160, 560], [330, 590], [460, 604]]).slice(1).replace(/^[^C]*/, '')}L0,640Z`, ink.teal), path('M1600,500C1480,540 1330,580 1200,602C1340,616 1480,630 1600,650Z', ink.teal),
  house(90, 590, 54, 46, ink.coral, ink.night, [ink.sun, ink.sun]), house(160, 598, 60, 42, ink.paper, ink.night, [ink.mist, ink.sun]), house(1400, 600, 64, 50, ink.ochre, ink.night, [ink.paper, ink.paper]), house(1480, 606, 54, 40, ink.coral, ink.night, [ink.sun, ink.sun]), house(1330, 598, 48, 36, ink.paper, ink.night, [ink.sun, ink.mist]),
  ...[[30, 590, 90], [250, 604, 76], [300, 606, 60], [1560, 616, 110], [1280, 602, 62]].map(([x, y, height]) => spruce(x, y, height, ink.deep)),
  group('translate(800 770)', oval(0, 34, 250, 16, ink.night, { opacity: 0.35 }), path('M-240,-34H250C236,16 196,38 150,38H-160C-206,34 -232,6 -240,-34Z', ink.paper), path('M-236,-18H246L240,-2H-231Z', ink.coral), rect(-120, -92, 210, 58, ink.cream, { rx: 6 }), rect(-90, -132, 120, 44, ink.paper, { rx: 6 }),
    ...[-100, -54, -8, 38].map((x) => rect(x, -78, 30, 26, ink.teal, { rx: 4 })), ...[-76, -36].map((x) => rect(x, -122, 30, 22, ink.teal, { rx: 4 })), rect(50, -128, 30, 40, ink.coral, { rx: 3 }), line('M-30,-132V-176', ink.paper, 6), path('M-27,-176L20,-164L-27,-150Z', ink.ochre)),
  line('M410,260q22,-20 36,0q18,-20 38,-2M520,210q16,-15 26,0q14,-15 28,-2', ink.paper, 5),
]

const eveningLights = () => {
  const next = dice(21)
  return [
    fade('sky', [ink.night, ink.teal, ink.sea, ink.blush]), sheet('url(#sky)'), ...times(40, () => circle((next() * 1600).toFixed(0), (next() * 360).toFixed(0), (1.5 + next() * 2).toFixed(1), ink.paper, { opacity: 0.7 })),
    mountains([[0, 430], [220, 300], [420, 470], [700, 330], [920, 500], [1220, 270], [1430, 450], [1600, 360]], ink.teal, ink.deep), land([[0, 560], [400, 520], [800, 570], [1200, 520], [1600, 560]], ink.deep),
    ...[[60, 80], [180, 96], [330, 76], [900, 74], [1020, 92], [1150, 80], [1290, 96], [1440, 84]].map(([x, size], n) => house(x, 610 + (n % 3) * 14, size, size * 0.9, [ink.haze, ink.coral, ink.cream, ink.sand][n % 4], ink.night, [ink.sun, next() > 0.4 ? ink.sun : ink.teal])),
    ...[[20, 660, 130], [304, 640, 64], [1414, 646, 66], [1570, 670, 160], [860, 640, 100]].map(([x, y, height]) => spruce(x, y, height, ink.night)),
    land([[0, 660], [500, 630], [1000, 640], [1600, 670]], ink.night),
    path('M1600,1000H380C520,900 700,860 660,780C640,730 560,700 590,652C620,700 760,720 800,780C850,850 1100,900 1240,1000Z', ink.teal),
    // the youth club
    glow('warm', 620, 560, 420, ink.sun, 0.55), house(480, 650, 260, 190, ink.coral, ink.plum, []), ...[520, 650].map((x) => [rect(x, 500, 54, 62, ink.sun, { rx: 4 }), line(`M${x + 27},500v62M${x},531h54`, ink.brick, 5)]), path('M584,650V570a28,28 0 0 1 56,0V650Z', ink.sun),
    ...[[430, 850, 200], [1080, 900, 250], [770, 740, 120]].map(([x, y, height], n) => [glow(`lamp${n}`, x + 30, y - height, height * 0.7, ink.sun, 0.75), line(`M${x},${y}V${y - height}q0,-14 14,-14h8`, ink.mist, 6), path(`M${x + 14},${y - height - 18}h32l10,20h-52Z`, ink.paper)]),
    walker(690, 880, 0.62, { coat: ink.ochre, skin: skins[0], top: ink.plum, style: 'hat' }), walker(770, 902, 0.66, { coat: ink.mist, skin: skins[2], top: ink.night }), walker(900, 950, 0.72, { coat: ink.coral, skin: skins[1], top: ink.cream, style: 'hat', stride: 22 }),
    ...[[690, 880, 0.62], [770, 902, 0.66], [900, 950, 0.72]].map(([x, y, size]) => line(`M${x - 44 * size},${y - 150 * size}h${88 * size}`, ink.paper, 7 * size)),
  ]
}

const northernLights = () => {
  const veil = (n, [base, height, colour], waves) => {
    const roll = dice(n)
    return fade(`veil${n}`, [[colour, 0], [colour, 0.12], [colour, 0.36], [colour, 0.62], [colour, 0]]) + times(170, (k) => {
      const y = base + waves.reduce((sum, [length, size]) => sum + Math.sin((k * 9.7 + n * 120) / length) * size, 0) - k * 0.5
      const tall = height * (0.75 + 0.35 * Math.sin(k / 13 + n) + 0.12 * roll())
      return rect((k * 9.7 - 20).toFixed(1), (y - tall).toFixed(1), 10.2, tall.toFixed(1), `url(#veil${n})`)
    }).join('')
  }
  const next = dice(33)
  return [
    fade('sky', ['#04222a', ink.deep, ink.teal]), sheet('url(#sky)'), ...times(60, () => circle((next() * 1600).toFixed(0), (next() * 520).toFixed(0), (1.2 + next() * 2.2).toFixed(1), ink.paper, { opacity: 0.75 })),
    veil(1, [300, 260, '#7cc7d4'], [[190, 60], [70, 18]]), veil(2, [470, 320, '#9fe0c0'], [[240, 70], [95, 26]]), veil(3, [420, 170, ink.blush], [[240, 66], [90, 30]]),
    mountains([[-80, 640], [160, 460], [360, 650], [600, 500], [800, 660], [1060, 470], [1240, 640], [1440, 510], [1700, 680]], ink.ice, ink.mist), land([[0, 690], [400, 660], [900, 700], [1600, 660]], ink.haze),
    fade('ice', [ink.sea, ink.deep]), path(`${curve([[0, 760], [400, 716], [900, 736], [1600, 706]])}V1000H0Z`, 'url(#ice)'), ripples(8, [980, 750, 960], '#9fe0c0', 26, 900),
    path('M0,860C220,800 460,830 640,880C800,930 960,960 1180,1000H0Z', ink.ice), path('M0,930C240,880 420,900 640,1000H0Z', ink.paper),
    glow('hut', 330, 830, 210, ink.sun, 0.5), house(260, 872, 130, 88, ink.coral, ink.paper, [ink.sun, ink.sun]), ...[[130, 880, 150], [200, 870, 110], [470, 900, 130], [60, 900, 190]].map(([x, y, height]) => spruce(x, y, height, ink.night)),
    path('M330,880C360,910 300,950 380,1000H300C250,960 330,910 316,880Z', ink.sun, { opacity: 0.35 }),
  ]
}

const threePaths = () => [
  fade('sky', [ink.cream, ink.paper]), sheet('url(#sky)'), circle(800, 300, 120, ink.sun), circle(800, 300, 170, ink.sun, { opacity: 0.25 }),
  mountains([[0, 430], [240, 300], [470, 440], [640, 380], [800, 460], [980, 360], [1130, 450], [1380, 280], [1600, 420]], ink.haze, ink.ice), land([[0, 480], [400, 450], [800, 480], [1200, 440], [1600, 480]], ink.mist), land([[0, 560], [420, 520], [800, 540], [1180, 510], [1600, 560]], ink.sea),
  land([[0, 660], [420, 610], [800, 600], [1180, 610], [1600, 650]], ink.teal),
  ...[['M-40,880C200,820 420,800 560,720C680,650 760,660 792,560', ink.coral], ['M800,1040C700,900 900,820 830,720C790,660 820,620 800,560', ink.ochre], ['M1640,860C1400,820 1240,800 1080,720C940,650 840,660 808,560', ink.paper]].map(([d, colour]) => line(d, colour, 44)),
  line('M800,566C806,520 760,500 790,470C806,456 800,446 800,430', ink.paper, 16),
  ...[[180, 740, 150], [260, 720, 110], [90, 720, 120], [1360, 700, 150], [1450, 700, 120], [1540, 730, 170]].map(([x, y, height]) => spruce(x, y, height, ink.deep)),
  ...[[480, 930, 190], [1060, 940, 210], [600, 650, 90], [1000, 650, 84], [1130, 670, 110]].map(([x, y, height], n) => tree(x, y, height, [ink.ochre, ink.mist][+(n > 1)], [ink.coral, ink.haze][+(n > 1)])),
  walker(300, 812, 0.5, { coat: ink.paper, skin: skins[0], top: ink.plum, style: 'long' }), walker(846, 846, 0.56, { coat: ink.coral, skin: skins[2], top: ink.night }), walker(1240, 798, 0.5, { coat: ink.ochre, skin: skins[1], top: ink.night, style: 'bun' }),
]

const sevenLights = () => {
  const light = (x, y, size, n) => [
    glow(`shine${n}`, x, y - 150 * size, 170 * size + 30, ink.sun, 0.8), path(`M${x},${y - 150 * size}L${x - 460 * size},${y - 200 * size}V${y - 120 * size}ZM${x},${y - 150 * size}L${x + 460 * size},${y - 190 * size}V${y - 104 * size}Z`, 'url(#beam)'),
    group(`translate(${x} ${y}) scale(${size})`, path('M-30,0L-20,-130H20L30,0Z', ink.paper), path('M-27,-40L-24,-80H24L27,-40Z', ink.coral), rect(-27, -138, 54, 10, ink.night, { rx: 3 }), rect(-16, -170, 32, 34, ink.sun), path('M-22,-168Q0,-204 22,-168Z', ink.coral)),
    path(`M${x - 110 * size},${y + 26 * size}C${x - 80 * size},${y - 20 * size} ${x - 30 * size},${y - 6 * size} ${x},${y - 6 * size}C${x + 50 * size},${y - 12 * size} ${x + 90 * size},${y - 6 * size} ${x + 130 * size},${y + 26 * size}Z`, ink.night),
  ]
  return [
    fade('sky', ['#04222a', ink.deep, ink.sea, ink.blush, ink.cream]), rect(0, 0, 1600, 470, 'url(#sky)'), rect(0, 460, 1600, 540, ink.deep), path('M240,124a46,46 0 1 0 44,60a38,38 0 1 1 -44,-60Z', ink.paper), fade('beam', [[ink.sun, 0], [ink.sun, 0.5], [ink.sun, 0]], true),
    land([[0, 440], [300, 400], [600, 450], [1000, 420], [1600, 380]], ink.teal, { opacity: 0.8 }), fade('sea', [ink.sea, ink.teal, ink.night]), rect(0, 462, 1600, 538, 'url(#sea)'),
    ripples(17, [800, 480, 990], ink.mist, 44, 2000), ripples(6, [500, 480, 980], ink.sun, 26, 1200),
    ...[[1130, 474, 0.28], [820, 494, 0.36], [1290, 540, 0.5], [560, 574, 0.62], [980, 668, 0.84], [300, 760, 1.1], [1290, 880, 1.5]].map(([x, y, size], n) => light(x, y, size, n)),
    group('translate(700 850)', path('M-90,0H96C84,34 60,44 30,44H-44C-72,42 -86,24 -90,0Z', ink.paper), line('M0,0V-150', ink.paper, 6), path('M8,-146C60,-110 84,-60 86,-14H8Z', ink.coral), path('M-8,-120C-40,-90 -62,-50 -66,-14H-8Z', ink.cream)),
  ]
}

export const scenes = { 'steiner-over-vann': steppingStones, fjord, kveldslys: eveningLights, nordlys: northernLights, 'tre-stier': threePaths, 'sju-fyr': sevenLights }
