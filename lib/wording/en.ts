import type { VerdictFacts, WordingFile } from './wording.ts';

const places: Partial<Record<NonNullable<VerdictFacts['by']>, string>> = {
  dateline: 'in the dateline',
  byline: 'in the byline',
  'source-line': 'in the source line',
  'agency-tail': 'at the end of the text',
  fingerprint: 'in a code on the page',
  'meta-source': 'in the page’s data',
};

function namedWhere(by: VerdictFacts['by'], linked: VerdictFacts['linked']): string {
  return (by && places[by]) ?? (linked === 'data' ? 'in the page’s data' : 'on the page');
}

export default {
  matches: (uiLanguage) => uiLanguage.startsWith('en'),
  wording: {
    tag: 'en',
    direction: 'ltr',
    verdict: {
      own: ({ names, signed, stated }) =>
        names
          ? `Credited to the page’s own outlet, ${names}`
          : `${stated ? 'Shown as' : 'Likely'} the page’s own text: ${signed ? 'an author is named, and ' : ''}no other outlet is credited`,
      'own-with-agency': ({ names, stated }) =>
        `${stated ? 'The' : 'Likely the'} page’s own text, with material credited to ${names ?? 'agencies'}`,
      wire: ({ names, several, by, linked, stated }) => {
        const text = stated ? 'An agency’s text' : 'Likely an agency’s text';
        return names ? `${text}: ${names} ${several ? 'are' : 'is'} named ${namedWhere(by, linked)}` : text;
      },
      republished: ({ names, linked, origin, stated }) => {
        if (!names) return 'Credited to another outlet';
        if (linked === 'data') return `Credited in the page’s data to ${names}; not shown in the text`;
        const credit = stated ? `Credited to ${names}` : `Reads like a credit to ${names}`;
        if (origin) return `${credit}, and there to ${origin}`;
        return `${credit}${{ all: ', with a link', some: '', none: ', named without a link' }[linked]}`;
      },
      translated: ({ names, stated }) =>
        `${stated ? 'Stated as' : 'Reads like'} a translation${names ? ` from ${names}` : ''}`,
      hosted: ({ names, stated }) =>
        `${stated ? 'Published' : 'Likely published'} on a platform by ${names ? `the account ${names}` : 'one of its accounts'}`,
      'press-release': ({ names, stated }) =>
        `${stated ? 'Stated as' : 'Reads like'} a press release${names ? ` of ${names}` : ''}`,
      sponsored: ({ names, stated }) =>
        `${stated ? 'Marked as' : 'Reads like'} paid content${names ? `, paid by ${names}` : ''}`,
      excerpt: ({ names, stated }) =>
        `${stated ? 'Stated as' : 'Reads like'} an excerpt from ${names ?? 'another work'}`,
      nominal: ({ nominal }) => `Names a source that identifies nobody${nominal ? `: ${nominal}` : ''}`,
      unclear: ({ names, several }) => {
        if (!names) return 'The page does not say where this text comes from';
        return several
          ? `Names ${names}; which of them this text comes from, the page does not say`
          : `Names ${names}; whether this text comes from there, the page does not say`;
      },
    },
    strip: {
      title: 'Stated on this page',
      hideMarks: 'Hide marks',
      showMarks: 'Show marks',
      showAll: 'Show all',
      showLess: 'Show less',
      credited: 'Credited to',
      disclaimer: 'Disclaimer',
      photos: 'Photos',
      author: 'Author',
      date: 'Date',
      noCredit: 'No credit line read on this page',
      nominalCredit: (words) => `${words}, which names nobody`,
      inDataOnly: (name) => `Credited in the page’s data to ${name}; not shown in the text`,
      photosCredited: (credited, all) => `credit on ${credited} of ${all} ${all === 1 ? 'photo' : 'photos'}`,
      noPersonNamed: 'The page names no person as author',
      noPersonButAccount: (account) => `The page names no person (account: ${account})`,
      noAuthorRead: 'No author name read on this page',
      noDate: 'No publication date read on this page',
      updated: (date) => `updated ${date}`,
      closing: 'Read from this page only; not checked elsewhere.',
      closingNothingRead: 'A page can carry credits this extension cannot read.',
      disclaimers: (count) => (count === 1 ? '1 disclaimer' : `${count} disclaimers`),
      noAuthorShort: 'no author named',
      showWords: (what, where) => `Show the words: ${what}, ${where}`,
      openOriginal: 'Open the page it names',
      notLinked: 'named, not linked',
      noteSeparator: ' · ',
      listSeparator: ', ',
      more: (count) => `${count} more`,
      chain: 'Chain',
      role: { editor: 'Editor', translator: 'Translator', photographer: 'Photographer', other: 'Also named' },
      updatedOn: 'Updated',
      sourceDate: 'Source’s date',
      inPageData: 'in the page’s data',
      otherDateInData: 'the page’s data has another date',
      dataDisagrees: 'The page’s words and its data name different sources; both are listed.',
      relation: {
        wire: 'agency',
        contributed: 'contributed material',
        translated: 'translated from there',
        'press-release': 'press release',
        sponsored: 'paid for this text',
        self: 'the page’s own outlet',
      },
      creditKind: {
        handout: 'handed out',
        screenshot: 'screenshot',
        stock: 'stock picture',
        ai: 'stated as made with AI',
      },
      oddity: {
        invisible: 'written with invisible signs, which are left out here',
        'mixed-scripts': 'its letters are of different scripts',
      },
      notShown: 'Not shown to readers',
      outOfView: 'Out of view',
      hidden: {
        'not-drawn': 'on the page, but not drawn',
        transparent: 'on the page, but transparent',
        tiny: 'on the page, in type too small to see',
        outside: 'placed outside of what is shown',
        clipped: 'cut off by what surrounds it',
        'same-colour': 'in the colour of its background',
        covered: 'covered by something else',
        'for-screen-readers': 'written for screen readers',
        closed: 'in a part that opens on a click',
      },
      searchOriginal: (engine) => `Search ${engine} for the original`,
      searchHeadline: (engine) => `Search ${engine} for this headline`,
    },
    why: {
      ask: 'Why?',
      accepted: 'What this rests on',
      rejected: 'Also read, and not counted',
      nothing: 'No words that credit anybody were read on this page.',
      kind: {
        paid: 'Paid label',
        'press-release': 'Press release label',
        fingerprint: 'Agency’s or republisher’s code',
        canonical: 'Address the page gives',
        republication: 'Republication note',
        translation: 'Translation note',
        dateline: 'Dateline',
        byline: 'Byline',
        'source-line': 'Source line',
        'meta-source': 'Source in its data',
        'agency-tail': 'Note at the end',
        contribution: 'Contribution note',
        disclaimer: 'Disclaimer',
        'image-credit': 'Photo credit',
      },
      reason: {
        nominal: 'names nobody',
        empty: 'nothing stands behind the label',
        placeholder: 'a template’s stand-in',
        'not-an-outlet': 'names no outlet',
        'another-meaning': 'the word means something else here',
        'another-part': 'belongs to another part of the page',
        'technical-account': 'an account’s name, not a person’s',
        publisher: 'the page’s own outlet',
      },
      more: (count) => `and ${count} more`,
    },
    copy: {
      copy: 'Copy',
      text: 'Text',
      copyAs: (form) => `Copy as ${form}`,
      download: 'Download',
      downloadAs: (form) => `Download as ${form}`,
      copied: (form) => `Copied as ${form}`,
      failed: 'Not copied: the browser did not allow it.',
    },
    citation: {
      labelled: (label, words) => `${label}: ${words}`,
      sentence: (words) => `${words}.`,
      readOn: (date) => `Read on ${date}`,
      through: (carrier, names) => `Cited through ${carrier}, which credits ${names}`,
    },
    place: {
      head: 'below the headline',
      lead: (n) => (n === 1 ? 'first paragraph' : `paragraph ${n}`),
      body: (n) => `paragraph ${n}`,
      tail: 'at the end',
      after: 'below the text',
      caption: (n) => `caption ${n}`,
      elsewhere: 'on the page',
    },
    mark: { source: 'Source', disclaimer: 'Disclaimer', 'image-credit': 'Photo credit' },
    reader: {
      label: 'Reader',
      back: 'Back to page',
      type: 'Text size',
      larger: 'Larger text',
      smaller: 'Smaller text',
      theme: 'Colours',
      themes: { auto: 'As the system', light: 'Light', sepia: 'Sepia', dark: 'Dark' },
      save: 'Save',
      saved: 'Saved',
      saving: 'Saving…',
      original: 'Original page',
      minutes: (n) => `${n} min`,
      close: 'Close',
    },
    save: {
      full: 'Not saved: the disk is full. The article stays open here; free some space and save again.',
      refused:
        'Not saved: this library was changed by a newer version of Sourceline. Update Sourceline and save again.',
      failed: 'Not saved: the browser did not let the library be written. Please try again.',
    },
    popup: {
      openReader: 'Open reader',
      closeReader: 'Back to page',
      marksOnPage: 'Marks on page',
      library: 'Library',
      settings: 'Settings',
      search: 'Search saved articles',
      readOnClick: 'Open the reader on click',
      reading: 'Reading this page…',
      savedArticles: 'Saved articles',
      tryAnyway: 'Try anyway',
      tryAgain: 'Try again',
    },
    none: {
      list: {
        title: 'No article on this page',
        detail: 'This looks like a front page or a list. Open a story and click again.',
      },
      search: {
        title: 'No article on this page',
        detail: 'This looks like search results. Open one of them and click again.',
      },
      product: {
        title: 'No article on this page',
        detail: 'This looks like something for sale. You can try to read it all the same.',
      },
      forum: {
        title: 'No article on this page',
        detail: 'This looks like a discussion. You can try to read it all the same.',
      },
      video: {
        title: 'No article on this page',
        detail: 'This looks like a film with a line or two about it. You can try to read it all the same.',
      },
      empty: {
        title: 'No article on this page',
        detail: 'There is next to no text here. It may still be loading, or be drawn as pictures.',
      },
      file: {
        title: 'This is a file, not a page',
        detail: 'PDF files and pictures are shown by the browser itself; there is no page text to read.',
      },
      'too-complex': {
        title: 'This page is too large to read',
        detail: 'It holds so many or so deeply nested elements that reading it would freeze the tab.',
      },
      closed: {
        title: 'The browser does not let extensions read this page',
        detail: 'Settings pages, the store and some PDF files stay closed to every extension.',
      },
      unreadable: {
        title: 'This page could not be read',
        detail: 'It may still be loading. Wait a moment and try again.',
      },
    },
    library: {
      title: 'Library',
      empty: 'Nothing saved yet',
      emptyDetail: 'Click the Sourceline icon on an article, then Save. Saved text stays on this device.',
      noHit: (words) => `No saved story has ${words}`,
      clearSearch: 'Clear search',
      unreadable:
        'The library could not be read. Close other Sourceline tabs and reload this one; nothing was deleted.',
      remove: 'Remove',
      removeOf: (headline) => `Remove ${headline}`,
      removed: (headline) => `Removed ${headline}`,
      undo: 'Undo',
      back: 'Library',
      savedOn: (date) => `Saved on ${date}`,
      notFound: 'This article is not in the library.',
      pictureNotKept: 'Picture not kept',
      noCreditRead: 'No credit line read',
      untitled: 'Untitled',
    },
    options: {
      title: 'Settings',
      readOnClick: 'Open the reader on click',
      readOnClickDetail: 'A click on the toolbar icon opens the reader at once when the page is an article.',
      marks: 'Mark source and disclaimer in the text',
      marksDetail: 'A tint with a solid line for the source, a dashed line for a disclaimer.',
      theme: 'Colours',
      searchEngine: 'Search for the original with',
      searchEngineDetail:
        'Where a page names a source without a link, the reader offers a search for headline and source. It is sent only when you click it.',
      searchNone: 'No search',
      shortcut: 'Keyboard',
      shortcutDetail:
        'Alt+R opens and closes the reader, Esc closes it. The browser’s own page of extension shortcuts changes the key.',
      privacy: 'Privacy',
      privacyDetail:
        'Sourceline has no server and sends nothing anywhere. It reads a page only when you click, and keeps only what you save, on this device. A link to a search engine is a link like any other: it opens when you click it.',
      kept: 'Storage',
      keptYes: 'The browser has promised not to clear the library by itself.',
      keptNo:
        'Sourceline holds the browser’s permission for unlimited storage; a promise to keep the library when the disk runs full the browser has not given.',
    },
    menu: { openReader: 'Open in reader' },
  },
} satisfies WordingFile as WordingFile;
