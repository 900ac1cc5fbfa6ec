import { describe, expect, test } from 'vitest'
import { barriersIn } from '../../src/newsletter/barriers.js'

const sound = '<html lang="nb" dir="ltr"><head><title>Brev</title><meta name="viewport" content="width=device-width"></head>' +
  '<body style="background-color:#ffffff;"><!--[if mso]><table role="presentation"><tr><td><![endif]--><div role="article" lang="nb" dir="ltr" style="color:#1a2327;">' +
  '<div style="display:none;font-size:1px">Innboks</div><table role="presentation"><tr><td style="font-size:0px"><h1 style="font:700 26px/1.2 Georgia">Brev</h1>' +
  '<h2 style="font-size:20px"><a href="/a">Saken</a></h2><a href="/a"><img src="a.png" alt="En dør"></a><img src="b.png" alt=""><p style="font-size:14px">Tekst</p></td></tr></table></div></body></html>'

describe("our own checks after the Email Markup Consortium's criteria", () => {
  test('have nothing to say of a sound mail', () => expect(barriersIn(sound)).toEqual([]))

  test.each([
    ['language', '<html lang="nb"', '<html'],
    ['language', 'role="article" lang="nb"', 'role="article"'],
    ['direction', 'dir="ltr" style', 'style'],
    ['title', '<title>Brev', '<title> '],
    ['tables', '[if mso]><table role="presentation">', '[if mso]><table>'],
    ['headings', '<h2', '<h3'],
    ['headings', '<h1', '<h2'],
    ['headings', '<h2 ', '<h1 '],
    ['alt', 'b.png" alt=""', 'b.png"'],
    ['links', 'alt="En dør"', 'alt=""'],
    ['links', 'Saken', 'Les mer'],
    ['justified', '<p style="', '<p style="text-align:justify;'],
    ['small', '<p style="font-size:14px', '<p style="font-size:13px'],
    ['contrast', 'color:#1a2327', 'color:#999999'],
    ['contrast', '<p style="', '<p style="background-color:#333333;'],
    ['zoom', 'width=device-width', 'width=device-width, user-scalable=no'],
  ])('find %s where %s is %s', (kind, from, to) => {
    expect(sound).toContain(from)
    expect(barriersIn(sound.replace(from, to)).map((barrier) => barrier.kind)).toEqual([kind])
  })
})
