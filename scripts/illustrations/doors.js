import { back, circle, dice, fade, group, house, ink, land, line, oval, path, rect, ripples, sheet, skins, spruce, times, walker } from './draw.js'

const doorAjar = () => [
  fade('wall', [ink.teal, ink.deep]), sheet('url(#wall)'),
  path('M0,800H1600V1000H0Z', ink.night), rect(0, 784, 1600, 16, ink.deep),
  // what is outside
  `<clipPath id="opening"><path d="M700,150H1060V800H700Z"/></clipPath><g clip-path="url(#opening)">`,
  fade('sky', [ink.sun, ink.cream, ink.paper]), rect(700, 150, 360, 650, 'url(#sky)'), circle(930, 372, 84, ink.paper),
  land([[600, 520], [760, 470], [880, 510], [1000, 455], [1120, 500]], ink.mist), land([[600, 570], [740, 590], [900, 545], [1120, 590]], ink.sea), land([[600, 640], [800, 610], [960, 640], [1120, 620]], ink.teal),
  spruce(1010, 648, 120, ink.deep), spruce(1046, 660, 90, ink.deep), path('M790,800C830,730 930,720 905,672C890,646 850,640 862,622C880,650 960,660 950,700C942,740 950,770 990,800Z', ink.cream), '</g>',
  // the light on the floor
  fade('spill', [[ink.sun, 0.85], [ink.sun, 0.05]]), path('M700,800H1060L1300,1000H560Z', 'url(#spill)'),
  // frame and leaf
  path('M664,114H1096V800H1060V150H700V800H664Z', ink.cream), path('M1060,150H1096V800H1060Z', ink.sand),
  path('M700,150L470,96V872L700,800Z', ink.coral), path('M700,150L686,147V804L700,800Z', ink.brick),
  path('M662,196L510,166V420L662,418ZM662,470L510,476V786L662,752Z', ink.brick, { opacity: 0.55 }), circle(502, 450, 17, ink.sun), line('M502,450h44', ink.sun, 11),
  path('M470,872L700,800L700,806L420,912Z', ink.night, { opacity: 0.5 }),
  // a chair with somebody's jacket, a plant
  path('M1300,800C1290,740 1250,690 1252,610C1290,640 1306,700 1312,760C1310,690 1318,600 1362,550C1376,630 1350,700 1326,780C1350,730 1390,690 1430,680C1420,740 1370,780 1330,806Z', ink.sea),
  path('M1256,796H1384L1366,900H1274Z', ink.ochre), path('M1330,796H1384L1366,900H1320Z', ink.coral, { opacity: 0.35 }), oval(1320, 902, 74, 11, ink.night, { opacity: 0.6 }),
  line('M150,250H400', ink.sea, 12), ...[190, 275, 360].map((x) => line(`M${x},250v26q0,16 16,16`, ink.sea, 9)),
  path('M166,296C184,284 200,284 218,296C250,306 268,330 274,372C284,430 286,486 280,540L246,540C246,560 246,580 250,606C214,616 170,616 134,606C138,580 138,560 138,540L104,540C98,486 100,430 110,372C116,330 134,306 166,296Z', ink.mist),
  line('M192,306V608M138,540C136,480 138,420 146,376M246,540C248,480 246,420 238,376', ink.sea, 5), path('M166,296C176,330 208,330 218,296C232,300 236,320 226,340C206,356 178,356 158,340C148,320 152,300 166,296Z', ink.haze),
]

const oneDoor = () => {
  const shut = (x, n) => [
    path(`M${x},800V320a90,90 0 0 1 180,0V800Z`, [ink.mist, ink.haze, ink.mist, ink.haze][n % 4]), path(`M${x + 26},770V330a64,64 0 0 1 128,0V770Z`, ink.ice, { opacity: 0.45 }),
    line(`M${x + 26},560h128`, [ink.mist, ink.haze][n % 2], 8), circle(x + 150, 585, 9, ink.sea),
  ]
  return [
    fade('front', [ink.ice, ink.paper]), sheet('url(#front)'), rect(0, 800, 1600, 200, ink.cream), rect(0, 800, 1600, 14, ink.sand),
    ...[30, 260, 490].map(shut), ...[1176, 1400].map((x, n) => shut(x, n + 1)),
    path('M770,800V300a130,130 0 0 1 260,0V800Z', ink.deep), `<clipPath id="arch"><path d="M796,800V304a104,104 0 0 1 208,0V800Z"/></clipPath><g clip-path="url(#arch)">`,
    fade('in', [ink.sun, ink.cream]), rect(790, 190, 220, 620, 'url(#in)'), land([[780, 610], [880, 580], [960, 610], [1020, 590]], ink.ochre, { opacity: 0.5 }), '</g>',
    path('M1004,800V300C1004,238 1030,196 1062,186C1100,176 1118,214 1118,262V872Z', ink.coral), path('M1026,756V330C1028,286 1042,252 1064,246C1088,240 1096,268 1096,300V790Z', ink.brick, { opacity: 0.5 }), circle(1106, 590, 9, ink.sun),
    fade('mat', [[ink.sun, 0.9], [ink.sun, 0]]), path('M796,800H1004L1120,1000H560Z', 'url(#mat)'),
    path('M770,800L1030,800L1030,814H770Z', ink.teal),
    // two on their way in
    walker(690, 946, 0.98, { coat: ink.teal, skin: skins[1], top: ink.plum, style: 'bun' }), walker(816, 914, 0.92, { coat: ink.ochre, skin: skins[2], top: ink.night, trousers: ink.plum }),
  ]
}

const townByTheRiver = () => {
  const next = dice(7)
  const walls = [ink.paper, ink.cream, ink.sand, ink.haze, ink.blush, ink.ice]
  const row = (y, start, count, size, tone) => times(count, (n) => {
    const width = size * (0.85 + 0.3 * next())
    const lit = times(4, () => (next() > 0.45 ? ink.sun : tone))
    return house(start + n * size * 1.12, y, width, size * (0.9 + 0.6 * next()), walls[Math.floor(next() * walls.length)], next() > 0.5 ? ink.teal : ink.deep, lit)
  })
  return [
    fade('sky', [ink.blush, ink.cream, ink.paper]), sheet('url(#sky)'), circle(1180, 250, 92, ink.paper, { opacity: 0.9 }),
    land([[0, 360], [240, 270], [520, 350], [800, 260], [1100, 340], [1400, 250], [1600, 320]], ink.haze), land([[0, 430], [300, 370], [700, 430], [1000, 370], [1300, 420], [1600, 360]], ink.mist), land([[0, 480], [400, 450], [900, 490], [1300, 450], [1600, 480]], ink.sea),
    ...row(560, -20, 24, 66, ink.mist), ...row(600, 20, 17, 88, ink.haze),
    house(1040, 604, 118, 130, ink.coral, ink.brick, [ink.sun, ink.sun], ink.sun),
    fade('river', [ink.sea, ink.teal, ink.deep]), rect(0, 600, 1600, 400, 'url(#river)'), ripples(3, [1100, 615, 960], ink.sun, 34, 460), ripples(9, [700, 620, 980], ink.mist, 26, 1700),
    // the bridge
    path('M0,690C420,600 820,600 1600,720L1600,752C820,634 420,632 0,722Z', ink.cream), line('M0,668C420,580 820,580 1600,700', ink.cream, 7), times(15, (n) => line(`M${40 + n * 110},${[676, 660, 646, 635, 626, 620, 617, 617, 620, 626, 634, 644, 656, 669, 682][n]}v-${24}`, ink.cream, 5)),
    ...[330, 960].map((x) => path(`M${x},650h46l14,150h-74Z`, ink.sand)),
    back(430, 1010, 2.05, { coat: ink.coral, skin: skins[1], top: ink.night, style: 'bun' }),
    path('M352,668C380,640 480,640 508,668C520,700 500,722 430,724C360,722 340,700 352,668Z', ink.ochre), line('M366,690C400,706 460,706 494,690', ink.sand, 5),
  ]
}

const keyInHand = () => {
  const palm = (skin, fold) => [
    path('M-420,40C-300,20 -180,0 -90,6C-50,-20 10,-64 46,-60C66,-56 62,-34 40,-18L0,14C70,14 170,-6 214,-2C240,2 238,26 212,32L110,44C150,46 196,46 216,52C236,62 228,82 204,82L96,84C130,90 168,92 182,102C194,116 182,130 160,128L76,122C100,130 122,136 128,148C132,162 118,170 98,166C40,156 -20,150 -80,138C-180,150 -300,160 -420,190Z', skin),
    line('M108,44C80,47 60,46 36,44M96,84C70,84 54,82 34,78M78,122C60,120 46,116 30,110', fold, 6), line('M-92,8C-60,10 -30,18 0,14', fold, 6, { opacity: 0.7 }),
  ]
  return [
    fade('ground', [ink.cream, ink.paper]), sheet('url(#ground)'), circle(800, 480, 360, ink.sun, { opacity: 0.55 }), circle(800, 480, 262, ink.paper),
    ...times(24, (n) => group(`rotate(${n * 15} 800 480)`, line('M800,72V40', ink.ochre, 9, { opacity: 0.75 }))),
    group('translate(690 640) rotate(-8) scale(1.35)', palm(skins[0], '#d69b72'), path('M-640,70C-560,40 -380,22 -300,16L-286,196C-380,200 -560,230 -660,270Z', ink.teal), path('M-318,8L-270,4L-256,202L-304,206Z', ink.deep)),
    group('translate(930 330) rotate(172) scale(1.35)', palm(skins[2], '#7d4c31'), path('M-640,70C-560,40 -380,22 -300,16L-286,196C-380,200 -560,230 -660,270Z', ink.coral), path('M-318,8L-270,4L-256,202L-304,206Z', ink.brick)),
    group('translate(806 492) rotate(-24)', circle(-96, 0, 46, 'none', { stroke: ink.ochre, 'stroke-width': 32 }), rect(-44, -15, 214, 30, ink.ochre, { rx: 8 }), rect(92, 0, 28, 62, ink.ochre, { rx: 5 }), rect(138, 0, 28, 50, ink.ochre, { rx: 5 }), line('M-38,-6H158', ink.sun, 6)),
  ]
}

export const scenes = { 'dor-pa-glott': doorAjar, 'en-dor-inn': oneDoor, 'by-ved-elva': townByTheRiver, 'nokkel-i-hand': keyInHand }
