import type { Language } from './language.ts';

/** English. Words collected from newspapers' and portals' bylines, tails and notices; the examples are our own. */
export default {
  tag: 'en',
  name: 'English',
  source: {
    labels: ['Source', 'Sources', 'Article source', 'Story source', 'News source', 'Via', 'Originally published by', 'Provided by', 'Courtesy of'],
    nominal: ['agencies', 'news agencies', 'agency', 'internet', 'web', 'online', 'various', 'wire services', 'wires', 'staff and agencies', 'other', 'unknown', 'media'],
    own: ['staff', 'own work', 'our own', 'in-house'],
    stops: ['and has been', 'and is', 'and was', 'and can', 'and republished', 'under', 'with permission', 'with the', 'as part of', 'in partnership', 'here', 'on', 'in', 'which', 'where', 'who', 'dedicated', 'a nonprofit', 'a non-profit', 'an independent', 'by', 'at', 'via', 'for', 'to', 'before', 'after'],
    ends: ['Share', 'Comments', 'Comment', 'Print', 'Email', 'Read more', 'Posted', 'Published', 'Updated', 'Last Updated', 'By', 'Author', 'Views', 'Photo credit', 'Photo', 'Tags', 'Date'],
  },
  republication: [
    'this (article|story|post|piece|report|essay|column|interview|text|content|item|commentary|analysis)[ first| originally| was| is| has been| had been]* (published|appeared|posted|ran|produced|reported|written|featured) (by|on|in|at|for|with) {source}',
    '(originally|first) (published|appeared|posted|reported) (by|on|in|at) {source}',
    '(republished|reprinted|reproduced|reposted|syndicated)[ here]* [with permission ](from|courtesy of) {source}',
    'this (article|story|post|piece|report|content) [was |is ](provided|supplied|distributed|syndicated) by {source}',
    'this (article|story|post|piece|report) (is|was|comes) [republished |reprinted |reproduced |adapted |courtesy of |taken ]from {source}',
  ],
  notRepublication: ['(reprinted|also appeared|also published|republished) on', 'by permission of', '(an|in an) (earlier|previous) version', '(was|were) (first|originally) reported (by|in) (police|officials|witnesses)'],
  disclaimers: {
    labels: ['Disclaimer', 'Disclosure', 'Editor’s note', "Editor's note", 'Correction', 'Clarification'],
    phrases: {
      'no-endorsement': [
        '(do|does|may|did) not [necessarily ](reflect|represent|express|state)…(view|views|opinion|opinions|position|policy|policies|those of)',
        '(do|does) not (endorse|guarantee|vouch)',
        '(is|are) not responsible for…(content|accuracy|views|opinions)',
        '(no|any) (responsibility|liability) for…(content|accuracy|views|opinions)',
      ],
      'author-views': [
        '(views|opinions|view|opinion)[ and opinions| and views| expressed| here| in this article| in this column| by contributors| in this piece]*…(are|is) (those|that|solely those|strictly those|their own|his own|her own|the author)',
        'opinions expressed by…are their own',
      ],
      'third-party': ['(content|article|story|material) [was |is |has been ](supplied|provided|submitted|generated|created) by (a third party|third parties|users|a user|an outside)'],
      takedown: ['(copyright|infringement|infringes)…(contact|notify|let us know|write to)', '(contact|notify) us…(remove|removal|removed)'],
      investment: ['(not|nor)[ be| intended| to be| constitute| considered| construed| as| and should not be]*…(investment|financial|legal|medical|professional|tax) advice', 'for informational purposes only', 'for information[al]* purposes only'],
      reuse: ['(may not|must not|cannot) be (published|reproduced|republished|copied|redistributed|broadcast)', 'all rights reserved', 'unauthorised (use|reproduction)', 'unauthorized (use|reproduction)'],
      'ai-assisted': ['(written|generated|produced|created|translated|summarised|summarized|edited) (by|with|using)[ the help of| the assistance of| assistance from| help from]* (AI|artificial intelligence|an AI|a language model|generative AI)', 'AI-(generated|assisted)'],
      sponsored: ['(sponsored|paid) (content|post|article|partnership|for by|by)', 'in paid partnership with', 'brought to you by'],
      affiliate: ['(affiliate|commission)…(links|link|commission|purchase|buy)', '(earn|receive|get) [a |an |a small |an affiliate ]commission'],
      correction: ['(an|the) (earlier|previous|original) version of this (article|story|report|post|column|headline)', 'this (article|story|report|post) (was|has been) (corrected|amended|updated|clarified|revised)', 'this (article|story) originally (misstated|misidentified|said|stated|misspelled)'],
    },
  },
  imageCredit: {
    labels: ['Photo credit', 'Image credit', 'Picture credit', 'Photo', 'Photos', 'Photograph', 'Photography', 'Image', 'Images', 'Picture', 'Pictures', 'Credit', 'Illustration', 'Photo illustration', 'Video', 'Graphic'],
    phrases: ['(photo|photos|photograph|photographs|photographed|image|images|picture|pictures|illustration|graphic|file photo|handout photo) (by|courtesy of|from|via) {credit}', 'courtesy of {credit}', 'courtesy[:| |] {credit}'],
  },
  byline: {
    labels: ['By', 'Written by', 'Author', 'Authors', 'Story by', 'Words by', 'Posted by', 'Reporting by', 'Report by', 'Text by'],
    otherRoles: ['Editing by', 'Edited by', 'Editor', 'Photos by', 'Photographs by', 'Photography by', 'Illustration by', 'Translated by', 'Compiled by', 'Produced by', 'Graphics by', 'Additional reporting by', 'Reviewed by', 'Fact checked by'],
    phrases: [],
  },
  technicalAccounts: [
    'admin', 'administrator', 'editor', 'editors', 'staff', 'staff reporter', 'staff writer', 'staff writers', 'guest', 'guest author', 'root', 'user', 'author', 'author name', 'null', 'none', 'undefined', 'test', 'webmaster', 'web desk', 'webdesk',
    'news desk', 'newsdesk', 'newsroom', 'online', 'team', 'bureau', 'correspondent', 'our correspondent', 'redaktion', 'redacción', 'redazione', 'redakcja', 'rédaction', 'press release', 'contributor', 'contributors', 'editorial team', 'editorial staff', 'editorial board', 'anonymous', 'unknown', 'super user', 'superuser', 'agencies', 'news agencies', 'web editor', 'online editor', 'news', 'publisher',
  ],
  furniture: [
    'Advertisement', 'Advertising', 'Ad', 'Story continues below advertisement', 'Article continues after advertisement', 'Continue reading', 'Related', 'Related stories', 'Related articles', 'Related posts', 'Related news', 'Related topics', 'Related coverage', 'Read more', 'Read next', 'Read also', 'More from', 'More stories', 'More news', 'You may also like', 'Recommended', 'Recommended for you', 'Most read', 'Most popular', 'Popular', 'Trending', 'Latest news', 'See also',
    'Share', 'Share this', 'Share this article', 'Share this story', 'Tweet', 'Facebook', 'Twitter', 'WhatsApp', 'Email', 'Print', 'Sign in', 'Log in', 'Sign up', 'Subscribe', 'Newsletter', 'Previous article', 'Next article', 'Back to top', 'Tags', 'Topics', 'Follow us', 'More on this story', 'Other stories', 'Story continues below',
  ],
  comments: ['Comments', 'Comment', 'Reader comments', 'Leave a comment', 'Leave a reply', 'Post a comment', 'View comments', 'Join the conversation', 'Join the discussion', 'Your comment'],
  examples: [
    { place: 'head', text: 'Posted by admin | Source: Northmere Press Agency | 2026-02-21 09:30', sources: ['Northmere Press Agency'], authors: [] },
    { place: 'tail', text: 'This article was originally published by Tidewater Review. Read the original article.', sources: ['Tidewater Review'] },
    { place: 'tail', text: 'This story first appeared on The Quay and has been republished here with permission.', sources: ['The Quay'] },
    { place: 'tail', text: 'This story was provided by Orbital Week, which covers the launch business.', sources: ['Orbital Week'] },
    { place: 'tail', text: 'This article was originally published at 2:05 p.m.', sources: [] },
    { place: 'tail', text: 'First published on Tue 29 Nov 2016', sources: [] },
    { place: 'tail', text: 'This article was reprinted on Tidewater.com.', sources: [] },
    { place: 'body', text: 'A source said the talks had failed.', sources: [] },
    { place: 'body', text: 'The river is the source: everything here depends on it.', sources: [] },
    { place: 'tail', text: 'SOURCE: News agencies', sources: [] },
    { place: 'tail', text: 'Source: Valley Courier', sources: ['Valley Courier'] },
    { place: 'tail', text: 'The views expressed in this article are those of the author and do not necessarily reflect the views of Harbor Mirror.', disclaimers: ['The views expressed in this article are those of the author and do not necessarily reflect the views of Harbor Mirror.'] },
    { place: 'body', text: 'She said the figures do not reflect what people see in the shops.', disclaimers: [] },
    { place: 'caption', text: 'The gauge hut at low water. Photo: Ingrid Vale / Northwater Pictures', credits: ['Ingrid Vale / Northwater Pictures'], sources: [] },
    { place: 'caption', text: 'The old quay. (Photo courtesy of Alder Harbour Trust)', credits: ['Alder Harbour Trust'] },
    { place: 'caption', text: 'A photo by the door shows the harbour in 1931.', credits: [] },
    { place: 'head', text: 'By Tomas Okafor-Lindqvist', authors: ['Tomas Okafor-Lindqvist'] },
    { place: 'head', text: 'By Staff Writer', authors: [] },
  ],
} satisfies Language as Language;
