/** A short story in one language, and the words that portals put around it. All of it is invented. */
interface Tongue {
  tag: string;
  outlet: string;
  headline: string;
  paragraphs: string[];
  own: string;
  /** Another outlet, and the line that credits it. */
  credited: string;
  source: string;
  disclaimer: string;
  release: string;
}

const tongues: Tongue[] = [
  {
    tag: 'zh-Hans',
    outlet: '石桥门户',
    headline: '守塔人的笔记九十年后回到岛上',
    paragraphs: [
      '十一本笔记本在离岛九十年之后回到了北礁岛，里面记着一九二一年到一九三六年间的风向、过往船只和煤油的价钱，本周六起在旧机房展出。',
      '大陆上的一位装订匠在旧货市场买下一箱账本，回家才发现里面夹着这些笔记。他说原本只想要纸，读到一九二七年冬天那一页就再也舍不得拆开。',
      '守塔人从父亲手里接过灯塔，一直守到机械钟装上的那一年。她一共记下四千三百一十二条船，其中四十条只凭发动机的声音辨认出来。',
      '岛上的信托付了笔记过海的船费，又订做了一只玻璃柜。被潮气蚀坏的几页会以照片的形式放在旁边，参观的人可以自己翻看。',
      '信托希望明年之前把全部文字整理出来，并请家中还留有灯塔来信的人家借出信件，核对笔记里只写了一半的名字。',
      '岛上的小学也会用这些笔记上课，孩子们要在同一个窗口记录一个星期的船只，再和九十年前的同一个星期作比较。',
    ],
    own: '作者：何知秋',
    credited: '潮声周刊',
    source: '来源：潮声周刊',
    disclaimer: '免责声明：本文转载自其他媒体，不代表本网立场，本网不对其真实性负责。',
    release: '新闻稿',
  },
  {
    tag: 'zh-Hant',
    outlet: '海岬入口',
    headline: '渡輪停駛三天後在霧中復航',
    paragraphs: [
      '往返海岬與南灣的渡輪停駛三天之後，昨天清晨在濃霧中復航，第一班船只載了十七名乘客和兩車蔬菜，比平常晚了四十分鐘靠岸。',
      '船長說，他在駕駛台上看不見船頭，只能靠岸上守夜人敲鐘辨認方向。守夜人每隔一分鐘敲三下，一直敲到船纜繫好為止。',
      '碼頭上的攤販等了三天，把賣不掉的魚晒成了魚乾。其中一位說，她記得上一次停駛這麼久，是新碼頭還沒有完工的那年冬天。',
      '縣府表示會在防波堤盡頭裝設新的霧號，預計明年春天完工。漁會則希望先修好舊燈塔，因為老船員習慣看那道光。',
      '下午霧散之後，積壓的貨物花了五個小時才全部卸完，學校也把延後的考試改到星期五，讓南灣的學生能趕得上。',
      '氣象站的紀錄顯示，這是三十一年來同一個月份裡最久的一場霧，比第二久的那一場多了整整十一個小時。',
    ],
    own: '作者：陸青川',
    credited: '北嶺晚報',
    source: '來源：北嶺晚報',
    disclaimer: '免責聲明：本文轉載自其他媒體，不代表本站立場。',
    release: '新聞稿',
  },
  {
    tag: 'ja',
    outlet: '南浜タウン',
    headline: '灯台守の日記、九十年ぶりに島へ戻る',
    paragraphs: [
      '一九二一年から三六年にかけて灯台守が風と船と灯油の値段を書きとめた十一冊の日記が、九十年ぶりに島へ戻り、土曜日から旧機関室で公開される。',
      '日記は本土の製本職人が、古道具市で買った帳簿の箱の中から見つけた。紙だけが目当てだったが、二七年の冬の頁を読んで切れなくなったという。',
      '灯台守は父から灯りを引き継ぎ、時計仕掛けが据えつけられるまで守りつづけた。記された船は四千三百十二隻、うち四十隻は音だけで見分けている。',
      '島の財団が日記の船賃を払い、硝子の棚も用意した。湿気で傷んだ頁は写真にして脇に置かれ、訪れた人が自分の手でめくることができる。',
      '財団は来年までに全文を整理したい考えで、灯台から届いた手紙を持つ家に貸し出しを呼びかけている。途中で切れた名前を確かめるためだ。',
      '島の小学校でも授業に使われる。子どもたちは同じ窓から一週間の船を数え、九十年前の同じ週と比べてみることになっている。',
    ],
    own: '執筆：青木春香',
    credited: '潮見新聞',
    source: '出典：潮見新聞',
    disclaimer: '本記事の内容は筆者個人の見解であり、当社の公式見解を示すものではありません。',
    release: 'プレスリリース',
  },
  {
    tag: 'ko',
    outlet: '나루포털',
    headline: '등대지기의 공책, 아흔 해 만에 섬으로 돌아오다',
    paragraphs: [
      '등대지기가 바람과 배와 등유 값을 적어 둔 공책 열한 권이 아흔 해 만에 섬으로 돌아와 토요일부터 옛 기관실에서 사람들을 맞이한다.',
      '공책은 뭍의 제본공이 중고 시장에서 산 장부 상자 속에서 찾아냈다. 그는 종이만 쓰려고 했지만 어느 겨울의 기록을 읽고 자를 수 없었다고 말했다.',
      '등대지기는 아버지에게서 불을 이어받아 태엽 장치가 들어올 때까지 지켰다. 기록된 배는 사천삼백열두 척이고 그 가운데 마흔 척은 소리로만 알아보았다.',
      '섬의 재단이 공책의 뱃삯을 내고 유리 진열장도 마련했다. 습기에 상한 쪽은 사진으로 만들어 옆에 두어 찾아온 사람이 넘겨 볼 수 있게 했다.',
      '재단은 내년까지 전체 글을 정리할 계획이며 등대에서 온 편지를 간직한 집에 빌려 달라고 부탁하고 있다. 끊긴 이름을 확인하기 위해서다.',
      '섬의 초등학교도 이 공책으로 수업을 한다. 아이들은 같은 창가에서 한 주 동안 배를 세어 아흔 해 전의 같은 주와 견주어 볼 예정이다.',
    ],
    own: '글 한서린 기자',
    credited: '한강타임스',
    source: '출처: 한강타임스',
    disclaimer: '이 글은 필자의 개인적인 견해이며 본지의 공식 입장과 다를 수 있습니다.',
    release: '보도자료',
  },
  {
    tag: 'de',
    outlet: 'Kajenportal',
    headline: 'Die Hefte der Leuchtturmwärterin sind nach neunzig Jahren zurück',
    paragraphs: [
      'Elf Hefte, in die eine Leuchtturmwärterin zwischen 1921 und 1936 Wind, Schiffe und den Preis des Petroleums schrieb, sind auf die Insel zurückgekehrt und werden ab Samstag im alten Maschinenraum gezeigt.',
      'Ein Buchbinder auf dem Festland fand sie in einer Kiste mit Kontobüchern, die er auf einem Markt gekauft hatte. Er habe nur das Papier gewollt, sagte er, und dann den Winter von 1927 gelesen.',
      'Die Wärterin übernahm das Feuer von ihrem Vater und behielt es, bis die Station ein Uhrwerk bekam. Sie notierte 4312 Schiffe, vierzig davon allein nach dem Klang ihrer Maschinen.',
      'Die Stiftung der Insel bezahlte die Überfahrt der Hefte und einen Schrank aus Glas. Seiten, die von der Feuchtigkeit zerfressen sind, liegen als Fotografien daneben, so dass Besucher darin blättern können.',
      'Bis zum nächsten Jahr soll der ganze Text geordnet sein. Familien, die noch Briefe aus der Station haben, werden gebeten, sie auszuleihen, damit halbe Namen ergänzt werden können.',
      'Auch die Schule der Insel arbeitet mit den Heften: Die Kinder zählen vom selben Fenster aus eine Woche lang die Schiffe und vergleichen sie mit derselben Woche vor neunzig Jahren.',
    ],
    own: 'Von Henrike Aldersand',
    credited: 'Nordkieler Abendblatt',
    source: 'Quelle: Nordkieler Abendblatt',
    disclaimer: 'Haftungsausschluss: Die Meinung des Autors spiegelt nicht unbedingt die Meinung der Redaktion wider.',
    release: 'Pressemitteilung',
  },
  {
    tag: 'fr',
    outlet: 'Portail du Quai',
    headline: 'Les cahiers de la gardienne du phare reviennent sur l’île',
    paragraphs: [
      'Onze cahiers dans lesquels une gardienne de phare notait le vent, les navires et le prix du pétrole entre 1921 et 1936 sont revenus sur l’île, où ils seront montrés dès samedi dans l’ancienne salle des machines.',
      'Un relieur du continent les a trouvés dans une caisse de registres achetée sur un marché. Il ne voulait que le papier, dit-il, puis il a lu l’hiver de 1927 et n’a plus pu le couper.',
      'La gardienne avait reçu le feu de son père et l’a tenu jusqu’à l’arrivée d’un mécanisme. Elle a noté 4 312 navires, dont quarante au seul bruit de leurs moteurs, sans jamais les voir.',
      'La fondation de l’île a payé la traversée des cahiers et une vitrine. Les pages que l’humidité a rongées sont posées à côté en photographies, pour que les visiteurs puissent les tourner.',
      'Elle espère mettre tout le texte en ordre d’ici l’an prochain, et demande aux familles qui gardent des lettres de la station de les prêter pour compléter les noms laissés à moitié.',
      'L’école de l’île s’en servira aussi : les enfants compteront depuis la même fenêtre les bateaux d’une semaine, et les compareront à la même semaine d’il y a quatre-vingt-dix ans.',
    ],
    own: 'Par Solène Vauquelin',
    credited: 'Le Courrier des Falaises',
    source: 'Source : Le Courrier des Falaises',
    disclaimer:
      'Les opinions exprimées dans cet article n’engagent que leur auteur et ne reflètent pas la position de la rédaction.',
    release: 'Communiqué de presse',
  },
  {
    tag: 'es',
    outlet: 'Portal del Muelle',
    headline: 'Los cuadernos de la farera vuelven a la isla',
    paragraphs: [
      'Once cuadernos en los que una farera anotó el viento, los barcos y el precio del queroseno entre 1921 y 1936 han vuelto a la isla, donde se verán desde el sábado en la antigua sala de máquinas.',
      'Un encuadernador del continente los encontró en una caja de libros de cuentas que había comprado en un mercado. Solo quería el papel, contó, hasta que leyó el invierno de 1927.',
      'La farera recibió la luz de su padre y la cuidó hasta que la estación tuvo un mecanismo de relojería. Anotó 4.312 barcos, cuarenta de ellos solo por el ruido de sus motores.',
      'La fundación de la isla pagó la travesía de los cuadernos y una vitrina. Las páginas que comió la humedad se muestran al lado en fotografías, para que los visitantes puedan pasarlas.',
      'Espera ordenar todo el texto antes del próximo año, y pide a las familias que guardan cartas de la estación que las presten para completar los nombres que quedaron a medias.',
      'La escuela de la isla también trabajará con ellos: los niños contarán desde la misma ventana los barcos de una semana y los compararán con la misma semana de hace noventa años.',
    ],
    own: 'Por Inés Valdearenas',
    credited: 'El Correo de la Ribera',
    source: 'Fuente: El Correo de la Ribera',
    disclaimer:
      'Las opiniones expresadas en este artículo son responsabilidad exclusiva de su autor y no representan la opinión de este medio.',
    release: 'Nota de prensa',
  },
];

const kinds = ['own', 'repost', 'disclaimed', 'release'] as const;

export interface TonguePage {
  path: string;
  html: string;
  /** The word on the toolbar. */
  badge: string;
  /** What toolbar and panel must both say. */
  says: string;
}

function pageOf(tongue: Tongue, kind: (typeof kinds)[number]): TonguePage {
  const { tag, outlet, headline, paragraphs, own, credited, source, disclaimer, release } = tongue;
  const head = { own, repost: source, disclaimed: own, release }[kind];
  const tail = kind === 'disclaimed' ? `<p>${source}</p><p>${disclaimer}</p>` : '';
  return {
    path: `/tongues/${tag}/${kind}`,
    html: `<!doctype html><html lang="${tag}"><head><title>${headline}</title><meta property="og:site_name" content="${outlet}"></head><body>
      <main><article><h1>${headline}</h1><p class="${kind === 'release' ? 'label' : 'meta'}">${head}</p>
      ${paragraphs.map((text) => `<p>${text}</p>`).join('')}${tail}</article></main></body></html>`,
    badge: { own: 'own', repost: 'via', disclaimed: 'via', release: 'PR' }[kind],
    says: { own: 'own text', repost: credited, disclaimed: credited, release: 'press release' }[kind],
  };
}

/** Pages of four kinds in each of these languages. */
export const tonguePages: TonguePage[] = tongues.flatMap((tongue) => kinds.map((kind) => pageOf(tongue, kind)));
