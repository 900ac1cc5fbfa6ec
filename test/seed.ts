import fc from 'fast-check'

// The same cases in every run, so that a change is judged by what it changes and not by luck; another SEED looks where nobody has looked.
fc.configureGlobal({ seed: Number(process.env['SEED'] ?? 1) })
