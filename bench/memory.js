// Loaded before korus in a measured run: leaves the process's largest resident set, in MB, in the file KORUS_BENCH_PEAK names.
import { writeFileSync } from 'node:fs'

process.on('exit', () => writeFileSync(process.env.KORUS_BENCH_PEAK, String(process.resourceUsage().maxRSS / 1024)))
