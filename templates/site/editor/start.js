// Starts the editor in the browser: Sveltia CMS with the site's own configuration, in Norwegian, and with korus's way of writing an article.
import * as yaml from './yaml/index.js'
import { articleFormat } from './article-format.js'

const preferences = 'sveltia-cms.prefs'
// Sveltia takes the browser's language as soon as it is loaded, and many browsers say English.
if (!localStorage.getItem(preferences)) localStorage.setItem(preferences, JSON.stringify({ locale: 'nb' }))

const [{ default: CMS }, answer] = await Promise.all([import('./index.js'), fetch(document.body.dataset.setup)])
const { config, forms } = await answer.json()
CMS.registerCustomFormat('korus', 'md', articleFormat(forms, yaml))
CMS.init({ config })
document.querySelector('#venter').remove()
