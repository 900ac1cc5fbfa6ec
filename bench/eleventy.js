// The same archive for Eleventy: the same articles, lists of twenty, topics, authors, tags, the centre, years and months, feeds and sitemap.
import { articlesOf, authors, site, topics, write } from './corpus.js'

const layout = `<!doctype html>
<html lang="nb">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="same-origin">
<title>{{ title }} – {{ site.name }}</title>
{% if lead %}<meta name="description" content="{{ lead }}">{% endif %}
<meta name="theme-color" media="(prefers-color-scheme: light)" content="#ffffff">
<meta name="theme-color" media="(prefers-color-scheme: dark)" content="#12191c">
<link rel="stylesheet" href="/stil.css">
<link rel="icon" type="image/svg+xml" href="/ikon.svg">
<link rel="canonical" href="{{ site.url }}{{ page.url }}">
<link rel="alternate" type="application/rss+xml" title="{{ site.name }}" href="/feed.xml">
<link rel="alternate" type="application/atom+xml" title="{{ site.name }}" href="/atom.xml">
<link rel="alternate" type="application/feed+json" title="{{ site.name }}" href="/feed.json">
<meta property="og:site_name" content="{{ site.name }}">
<meta property="og:type" content="{% if lead %}article{% else %}website{% endif %}">
<meta property="og:title" content="{{ title }}">
<meta property="og:description" content="{{ lead }}">
<meta property="og:url" content="{{ site.url }}{{ page.url }}">
<meta property="og:locale" content="nb_NO">
{% if lead %}<meta property="article:published_time" content="{{ day }}">
<script type="application/ld+json">{{ { "@context": "https://schema.org", "@type": "NewsArticle", headline: title, description: lead, datePublished: day, keywords: free } | dump | safe }}</script>{% endif %}
</head>
<body class="house">
<a class="skip" href="#sidens_innhold">Hopp til hovedinnhold</a>
<header class="top"><div class="wrap top-row"><p class="site-name"><a href="/">{{ site.name }}</a></p>
<nav class="menu" aria-label="Hovedmeny"><ul><li><a href="/#temaer">Temaer</a></li><li><a href="/arrangementer/">Arrangementer</a></li><li><a href="/nyhetsbrev/">Nyhetsbrev</a></li><li><a href="/arkiv/2026/">Arkiv</a></li></ul></nav></div></header>
<main id="sidens_innhold" class="wrap" tabindex="-1">
{{ content | safe }}
</main>
<footer class="bottom"><div class="wrap"><nav id="temaer"><h2>Temaer</h2><ul>{% for topic in site.topics %}<li><a href="/tema/{{ topic.id }}/">{{ topic.name }}</a></li>{% endfor %}</ul></nav>
<p>Utgitt av {{ site.publisher }}</p><p>{{ site.address }}</p><p><a href="mailto:{{ site.email }}">{{ site.email }}</a></p>
<ul><li><a href="/feed.xml">Nyhetsstrøm</a></li><li><a href="https://arkiv.example/tilgjengelighet">Tilgjengelighet</a></li><li><a href="https://arkiv.example/personvern">Personvern</a></li></ul></div></footer>
</body>
</html>
`
const card = `<article class="card"><div class="card-text"><p class="kicker"><span>{{ item.data.kind }}</span> <a href="/tema/{{ item.data.topics[0] }}/">{{ site.names[item.data.topics[0]] }}</a></p>
<h3><a href="{{ item.url }}">{{ item.data.title }}</a></h3><p class="card-lead">{{ item.data.lead }}</p><p class="card-day"><time datetime="{{ item.data.day }}">{{ item.data.day }}</time></p></div></article>
`
const article = `---
layout: page.njk
---
<article class="article {{ kind }}" lang="nb"><header class="article-head"><p class="kicker"><span>{{ kind }}</span>{% for id in topics %} <a href="/tema/{{ id }}/">{{ site.names[id] }}</a>{% endfor %}</p>
<h1>{{ title }}</h1><p class="lead">{{ lead }}</p></header>
<div class="article-meta"><p class="byline">Av <a href="/forfatter/{{ author }}/">{{ site.names[author] }}</a></p><p class="centre"><a href="/senter/oslo/">Senter Oslo</a></p>
<p class="days">Publisert <time datetime="{{ day }}">{{ day }}</time></p></div>
<div class="article-main"><div class="prose">{{ content | safe }}</div>
<section class="extra tags"><h2>Emneord</h2><ul>{% for tag in free %}<li><a href="/emneord/{{ tag | slug }}/" rel="tag">{{ tag }}</a></li>{% endfor %}</ul></section></div></article>
{% set beside = collections.neighbours[page.inputPath] %}
<nav class="neighbours" aria-label="Nyere og eldre saker">{% if beside.newer %}<a class="newer" href="{{ beside.newer.url }}"><span>Nyere sak</span> <strong>{{ beside.newer.data.title }}</strong></a>{% endif %}{% if beside.older %}<a class="older" href="{{ beside.older.url }}"><span>Eldre sak</span> <strong>{{ beside.older.data.title }}</strong></a>{% endif %}</nav>
`
const list = `<h1>{{ list.name }}</h1><div class="cards">{% for item in list.items %}{% include "card.njk" %}{% endfor %}</div>
<nav class="pages" aria-label="Sider"><p>Side {{ list.number }} av {{ list.count }}</p>{% if list.newer %}<a href="{{ list.newer }}">Nyere</a>{% endif %}{% if list.older %}<a href="{{ list.older }}">Eldre</a>{% endif %}</nav>
`
const rss = `<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>{{ feed.name }}</title><link>{{ site.url }}</link><description>{{ site.publisher }}</description>
{% for item in feed.items %}<item><title>{{ item.data.title }}</title><link>{{ site.url }}{{ item.url }}</link><guid>{{ site.url }}{{ item.url }}</guid><pubDate>{{ item.date }}</pubDate><description>{{ item.data.lead }}</description><content:encoded>{{ item.content }}</content:encoded></item>
{% endfor %}</channel></rss>
`
const atom = `---
permalink: /atom.xml
---
<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom"><id>{{ site.url }}</id><title>{{ site.name }}</title>
{% for item in collections.newest %}<entry><id>{{ site.url }}{{ item.url }}</id><title>{{ item.data.title }}</title><updated>{{ item.date }}</updated><summary>{{ item.data.lead }}</summary><content type="html">{{ item.content }}</content></entry>
{% endfor %}</feed>
`
const json = `---
permalink: /feed.json
---
{"version":"https://jsonfeed.org/version/1.1","title":{{ site.name | dump | safe }},"items":[{% for item in collections.newest %}{"id":"{{ site.url }}{{ item.url }}","title":{{ item.data.title | dump | safe }},"summary":{{ item.data.lead | dump | safe }},"content_html":{{ item.content | dump | safe }}}{% if not loop.last %},{% endif %}{% endfor %}]}
`
const sitemap = `---
permalink: /sitemap.xml
---
<?xml version="1.0" encoding="UTF-8"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">{% for item in collections.all %}<url><loc>{{ site.url }}{{ item.url }}</loc></url>
{% endfor %}</urlset>
`
const config = `
const size = 20
const slug = (key) => key.replace(/å/g, 'a').replace(/ø/g, 'o')
export default function (eleventy) {
  eleventy.setQuietMode(true)
  eleventy.addFilter('slug', slug)
  const newest = (api) => api.getFilteredByGlob('artikler/*.md').sort((a, b) => (a.data.day < b.data.day ? 1 : a.data.day > b.data.day ? -1 : a.data.title < b.data.title ? -1 : 1))
  const groups = (articles, folder, keysOf, name) => {
    const found = new Map()
    for (const item of articles) for (const key of keysOf(item.data)) found.has(key) ? found.get(key).push(item) : found.set(key, [item])
    return [...found].map(([key, items]) => ({ name: name(key), address: '/' + folder + '/' + slug(key) + '/', key, items }))
  }
  eleventy.addCollection('newest', (api) => newest(api).slice(0, 20))
  eleventy.addCollection('neighbours', (api) => {
    const all = newest(api)
    return Object.fromEntries(all.map((item, i) => [item.inputPath, { newer: all[i - 1], older: all[i + 1] }]))
  })
  eleventy.addCollection('feeds', (api) => {
    const all = newest(api)
    const of = (key) => all.filter(({ data }) => data.topics.includes(key)).slice(0, 20)
    return [{ name: 'Prøvearkiv', address: '/feed.xml', items: all.slice(0, 20) }, ...names.topics.map(({ id, name }) => ({ name, address: '/tema/' + id + '/feed.xml', items: of(id) }))]
  })
  eleventy.addCollection('listPages', (api) => {
    const all = newest(api)
    const name = (key) => names.all[key] ?? key
    return [
      { name: 'Prøvearkiv', address: '/', items: all },
      ...groups(all, 'tema', ({ topics }) => topics, name), ...groups(all, 'emneord', ({ free }) => free, name), ...groups(all, 'forfatter', ({ author }) => [author], name),
      ...groups(all, 'senter', () => ['oslo'], name), ...groups(all, 'arkiv', ({ day }) => [day.slice(0, 4)], name), ...groups(all, 'maned', ({ day }) => [day.slice(0, 7)], name),
    ].flatMap(({ name, address, items }) => {
      const count = Math.ceil(items.length / size)
      const at = (n) => (n < 1 || n > count ? null : n === 1 ? address : address + 'side/' + n + '/')
      return Array.from({ length: count }, (_, i) => ({ name, address: at(i + 1), number: i + 1, count, newer: at(i), older: at(i + 2), items: items.slice(i * size, (i + 1) * size) }))
    })
  })
  return { dir: { input: '.', output: '_site' }, markdownTemplateEngine: false, htmlTemplateEngine: 'njk' }
}
`

const listData = "export default { layout: 'page.njk', pagination: { data: 'collections.listPages', size: 1, alias: 'list' }, permalink: ({ list }) => list.address, eleventyComputed: { title: ({ list }) => list.name } }"
const rssData = "export default { pagination: { data: 'collections.feeds', size: 1, alias: 'feed' }, permalink: ({ feed }) => feed.address }"

/** Writes the archive as a site of Eleventy into `root`. */
export function writeEleventy(root, count, { seed = 1 } = {}) {
  for (const { slug, day, type, title, lead, author, topics: about, tags, body } of articlesOf(count, seed)) {
    write(root, `artikler/${slug}.md`, [
      '---', `title: ${title}`, `date: ${day}`, `day: '${day}'`, `kind: ${type}`, `lead: ${lead}`, `author: ${author}`, `topics: [${about.join(', ')}]`, `free: [${tags.join(', ')}]`, `permalink: /artikler/${slug}/`, '---', '', body, '',
    ].join('\n'))
  }
  const names = Object.fromEntries([...topics, ...authors].map(({ id, name }) => [id, name]))
  write(root, 'artikler/artikler.json', JSON.stringify({ layout: 'article.njk' }))
  write(root, '_data/site.json', JSON.stringify({ ...site, topics, names }))
  const empty = (title, permalink) => `---\nlayout: page.njk\ntitle: ${title}\npermalink: ${permalink}\n---\n<h1>${title}</h1>\n`
  const files = {
    'package.json': '{"type":"module"}', 'eleventy.config.js': `const names = ${JSON.stringify({ topics, all: names })}\n${config}`,
    '_includes/page.njk': layout, '_includes/article.njk': article, '_includes/card.njk': card, 'list.njk': list, 'list.11tydata.js': listData, 'rss.11tydata.js': rssData, 'rss.njk': rss, 'atom.njk': atom, 'json.njk': json, 'sitemap.njk': sitemap,
    '404.html': empty('Siden finnes ikke', '/404.html'), 'arrangementer.html': empty('Arrangementer', '/arrangementer/'), 'nyhetsbrev.html': empty('Nyhetsbrev', '/nyhetsbrev/'),
  }
  for (const [path, text] of Object.entries(files)) write(root, path, text)
}
