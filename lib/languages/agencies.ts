/** A news agency, with the names it goes by; short codes count only where a credit stands, never in prose. */
export interface Agency {
  name: string;
  aliases: string[];
}

// Public facts, collected by us. Those that deal in pictures alone stand below: they say nothing about a text.
export const agencies = [
  { name: 'AP', aliases: ['AP', 'Associated Press', 'The Associated Press', '美联社'] },
  { name: 'Reuters', aliases: ['Reuters', 'Thomson Reuters', '路透社', '路透'] },
  { name: 'AFP', aliases: ['AFP', 'Agence France-Presse', 'Agence France Presse', '法新社'] },
  { name: 'dpa', aliases: ['dpa', 'Deutsche Presse-Agentur', 'dpa-infocom', '德新社'] },
  { name: 'EFE', aliases: ['EFE', 'Agencia EFE', '埃菲社'] },
  { name: 'ANSA', aliases: ['ANSA', '安莎社'] },
  { name: 'TASS', aliases: ['TASS', 'ITAR-TASS', '塔斯社'] },
  { name: 'Xinhua', aliases: ['Xinhua', 'Xinhua News Agency', '新华社', '新华社电'] },
  { name: 'China News Service', aliases: ['China News Service', '中新社', '中国新闻社'] },
  { name: 'Central News Agency', aliases: ['Central News Agency', '中央社'] },
  { name: 'Kyodo', aliases: ['Kyodo', 'Kyodo News', '共同社'] },
  { name: 'Jiji', aliases: ['Jiji', 'Jiji Press', '时事社'] },
  { name: 'Yonhap', aliases: ['Yonhap', 'Yonhap News Agency', '韩联社'] },
  { name: 'PTI', aliases: ['PTI', 'Press Trust of India'] },
  { name: 'ANI', aliases: ['ANI'] },
  { name: 'IANS', aliases: ['IANS'] },
  { name: 'AAP', aliases: ['AAP', 'Australian Associated Press'] },
  { name: 'The Canadian Press', aliases: ['The Canadian Press', 'Canadian Press', 'CP'] },
  { name: 'PA Media', aliases: ['PA', 'PA Media', 'Press Association'] },
  { name: 'UPI', aliases: ['UPI', 'United Press International'] },
  { name: 'Bloomberg', aliases: ['Bloomberg', 'Bloomberg News', '彭博社'] },
  { name: 'APA', aliases: ['APA', 'Austria Presse Agentur'] },
  { name: 'Keystone-SDA', aliases: ['Keystone-SDA', 'SDA', 'ATS'] },
  { name: 'SID', aliases: ['SID', 'Sport-Informations-Dienst'] },
  { name: 'Belga', aliases: ['Belga'] },
  { name: 'ANP', aliases: ['ANP'] },
  { name: 'NTB', aliases: ['NTB'] },
  { name: 'Ritzau', aliases: ['Ritzau'] },
  { name: 'PAP', aliases: ['PAP'] },
  { name: 'Lusa', aliases: ['Lusa'] },
  { name: 'Europa Press', aliases: ['Europa Press'] },
  { name: 'Anadolu', aliases: ['Anadolu', 'Anadolu Ajansı', 'Anadolu Agency'] },
  { name: 'CNN Wire', aliases: ['CNN Wire'] },
  { name: 'Tribune News Service', aliases: ['Tribune News Service', 'TNS'] },
] satisfies Agency[];

/** Names that only a picture is credited to. */
export const pictureHouses: readonly string[] = [
  'Getty Images',
  'Getty',
  'Shutterstock',
  'iStock',
  'iStockphoto',
  'Unsplash',
  'Pixabay',
  'EPA',
  'Imago',
  'picture alliance',
  'ZUMA',
  'Alamy',
  'Flickr',
  'Handout',
  '视觉中国',
  'IC photo',
  '东方IC',
  '摄图网',
  '资料图',
];
