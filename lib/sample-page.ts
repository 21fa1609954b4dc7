/** The page on which a new reader tries the first click: one of ours, with a portal's page in it. */
export const samplePage = '/welcome.html';

/** The address that the sample says it has: a page of ours has none that a library could keep. */
export const sampleAddress = 'https://sample.sourceline.example/';
