import { parentPort, workerData } from 'node:worker_threads'
import type { Settings } from '../settings-types.js'
import type { Source } from '../source.js'
import { readOne } from './read-one.js'

/*
 * A thread that reads articles: it is given lists of sources and answers each with what they were read as, as text, which costs a tenth
 * of sending the values themselves.
 */
const settings = workerData as Settings
parentPort?.on('message', (files: readonly Source[]) => parentPort?.postMessage(JSON.stringify(files.map((file) => readOne(file, settings)))))
