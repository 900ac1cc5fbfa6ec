import { expect, test } from 'vitest'
import { otherForms } from '../../src/norwegian/pairs.js'

test.each([
  ['sykehus', 'sjukehus'], ['sjukehuset', 'sykehuset'], ['skolen', 'skulen'], ['brukermedvirkning', 'brukarmedverknad'], ['medverknad', 'medvirkning'], ['avhengigheten', 'avhengigheit'], ['avhengigheita', 'avhengighet'],
  ['undersøkelser', 'undersøking'], ['arbeidsløse', 'arbeidslaus'], ['veileder', 'rettleiar'], ['hjemmetjenesten', 'heimmetjenesten'], ['uker', 'veker'],
])('%s is also %s', (word, other) => expect(otherForms(word)).toContain(other))

test.each(['arbeid', 'ungdom', 'het', 'else', 'familie', ''])('%s has no other form', (word) => expect(otherForms(word)).toEqual([]))
