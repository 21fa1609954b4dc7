import type { Language, LanguageExample } from '@/lib/languages/language.ts';

// A language that Sourceline does not know, written as CONTRIBUTING says: `one-file.test.ts` puts it beside the others.
export default {
  tag: 'eo',
  name: 'Esperanto',
  source: {
    labels: ['Fonto', 'Fontoj'],
    nominal: ['agentejoj'],
    own: ['nia redakcio'],
    stops: ['kun permeso', 'sub permesilo'],
    ends: ['Presi'],
  },
  republication: ['[tiu ĉi ]artikolo unue aperis (en|ĉe) {source}'],
  notRepublication: ['unue aperis en la jaro'],
  contributions: ['kun materialo de {source}'],
  translations: ['tradukita el {source}', 'el la angla tradukis {name}'],
  pressReleases: { labels: ['Gazetara komuniko'], phrases: ['gazetara komuniko de {source}'] },
  paid: { labels: ['Reklamartikolo'], phrases: ['pagita de {source}'] },
  disclaimers: {
    labels: ['Averto'],
    phrases: { 'no-endorsement': ['ne nepre (esprimas|spegulas) la opinion de la redakcio'] },
  },
  imageCredit: { labels: ['Foto', 'Bildo'], phrases: ['fotis {credit}'] },
  byline: {
    labels: ['Verkis'],
    editors: ['Redaktis'],
    translators: ['Tradukis'],
    photographers: ['Fotis'],
    otherRoles: ['Kontrolis'],
    phrases: ['^teksto de {name}'],
  },
  technicalAccounts: ['retejestro'],
  furniture: ['Legu ankaŭ'],
  comments: ['Komentoj'],
  invitations: ['^abonu …novaĵleteron'],
  readingTime: ['minutoj da legado'],
  dates: { published: ['Publikigita'], updated: ['Ĝisdatigita'] },
  nextPage: ['Sekva paĝo'],
} satisfies Language;

export const examples: LanguageExample[] = [
  { place: 'head', text: 'Fonto: Tidewater Review', sources: ['Tidewater Review'], relations: ['republished'] },
  { place: 'tail', text: 'Fonto: agentejoj', sources: [] },
  { place: 'body', text: 'Fonto de la rivero estas en la montoj, diris la gardisto.', sources: [] },
  {
    place: 'tail',
    text: 'Tiu ĉi artikolo unue aperis ĉe Tidewater Review kun permeso de la eldonejo.',
    sources: ['Tidewater Review'],
    relations: ['republished'],
  },
  { place: 'tail', text: 'La artikolo unue aperis en la jaro 1987 kaj restis konata.', sources: [] },
  { place: 'tail', text: 'Kun materialo de AFP.', sources: ['AFP'], relations: ['contributed'] },
  { place: 'tail', text: 'Tradukita el Tidewater Review.', sources: ['Tidewater Review'], relations: ['translated'] },
  {
    place: 'tail',
    text: 'La teksto ne nepre spegulas la opinion de la redakcio.',
    disclaimers: ['La teksto ne nepre spegulas la opinion de la redakcio.'],
  },
  { place: 'head', text: 'Verkis Ingrid Vale', authors: ['Ingrid Vale'] },
  {
    place: 'tail',
    text: 'Redaktis: Petra Alder',
    others: ['editor: Petra Alder'],
  },
  { place: 'caption', text: 'La kajo vespere. Foto: Lorenz Vale', credits: ['Lorenz Vale'] },
  { place: 'head', text: 'Pagita de Nordwerk', sources: ['Nordwerk'], relations: ['sponsored'] },
  {
    place: 'tail',
    text: 'Gazetara komuniko de Nordwerk',
    sources: ['Nordwerk'],
    relations: ['press-release'],
  },
];
