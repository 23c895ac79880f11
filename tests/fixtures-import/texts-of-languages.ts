/** A few sentences of an interview in each language, made up for the tests: ordinary words, both cases, questions. */
export const TEXTS: Readonly<Record<string, string>> = {
  'simplified Chinese':
    '问：平台上线以后，村民怎么报事？\n答：年轻人都走了，老人宁愿走到我家门口也不愿意开手机。会计替他们填，一件事录两遍，因为两个系统不通。县里说数字乡村，可是没有钱。\n',
  'traditional Chinese':
    '問：平臺上線以後，村民怎麼報事？\n答：年輕人都走了，老人寧願走到我家門口也不願意開手機。會計替他們填，一件事錄兩遍，因為兩個系統不通。縣裡說數位鄉村，可是沒有錢。\n',
  Japanese:
    '聞き手：この仕組みが始まってから、村の人はどのように報告していますか。\n村長：若い人はみんな町へ出て行きました。お年寄りはスマートフォンを使うより、私の家まで歩いて来る方が楽だと言います。\n',
  Korean:
    '질문: 이 제도가 시작된 다음에 마을 사람들은 어떻게 신고합니까?\n대답: 젊은 사람들은 모두 도시로 떠났습니다. 어르신들은 휴대전화를 쓰는 것보다 우리 집까지 걸어오는 것이 편하다고 합니다.\n',
  Russian:
    'Вопрос: Как жители сообщают о проблемах с тех пор, как работает эта система?\nОтвет: Молодёжь уехала в город. Старые люди лучше придут ко мне домой, чем будут открывать телефон. Бухгалтер всё пишет за них.\n',
  Bulgarian:
    'Въпрос: Как хората съобщават за проблеми, откакто системата работи?\nОтговор: Младите заминаха за града. Старите хора предпочитат да дойдат до къщата ми, вместо да отварят телефона.\n',
  Ukrainian:
    'Питання: Як мешканці повідомляють про проблеми, відколи працює ця система?\nВідповідь: Молодь поїхала до міста. Старі люди краще прийдуть до моєї хати, ніж будуть відкривати телефон.\n',
  Greek:
    'Ερώτηση: Πώς αναφέρουν οι κάτοικοι τα προβλήματα από τότε που λειτουργεί το σύστημα;\nΑπάντηση: Οι νέοι έφυγαν για την πόλη. Οι ηλικιωμένοι προτιμούν να έρθουν στο σπίτι μου παρά να ανοίξουν το τηλέφωνο.\n',
  Hebrew:
    'שאלה: איך התושבים מדווחים על בעיות מאז שהמערכת פועלת?\nתשובה: הצעירים עזבו לעיר. הזקנים מעדיפים לבוא עד הבית שלי ולא לפתוח את הטלפון. מנהל החשבונות כותב במקומם.\n',
  Arabic:
    'سؤال: كيف يبلغ السكان عن المشاكل منذ بدأ هذا النظام؟\nجواب: ذهب الشباب إلى المدينة. يفضل كبار السن أن يأتوا إلى بيتي على أن يفتحوا الهاتف. المحاسب يكتب عنهم كل شيء مرتين.\n',
  English:
    'Interviewer: How do people report things “since the platform” came?\nHead: The young have gone to the city – the old would rather walk to my door. Don’t ask why, it’s the clerk who fills it in twice.\n',
  German:
    'Frage: Wie melden die Leute jetzt Schäden, seit es das System gibt?\nAntwort: Die Jüngeren sind weggezogen. Für die Älteren ist es leichter, zu mir nach Hause zu kommen, als das Gerät zu öffnen. Das müssen wir ändern.\n',
  French:
    'Question : Comment les gens déclarent-ils les problèmes depuis la création du système ?\nRéponse : Les jeunes sont partis à la ville. Les personnes âgées préfèrent venir jusque chez moi ; ça va plus vite, même l’été.\n',
  Spanish:
    'Pregunta: ¿Cómo avisan los vecinos desde que existe el sistema? ¿Qué pasó después?\nRespuesta: Los jóvenes se fueron a la ciudad. Los mayores prefieren venir a mi casa; así es más rápido y también más cómodo, señor.\n',
  Portuguese:
    'Pergunta: Como é que as pessoas avisam, desde que há o sistema? Então, não funciona?\nResposta: Os jovens foram para a cidade. Os idosos têm mais confiança em mim; não é preciso ligação, é só caminhar até à minha porta.\n',
  Swedish:
    'Fråga: Hur anmäler folk saker sedan systemet kom? Är det bättre nu?\nSvar: De unga har flyttat till staden. De äldre går hellre hem till mig än öppnar telefonen. Så är det på landet, året om.\n',
  Danish:
    'Spørgsmål: Hvordan melder folk sager, efter at systemet er kommet? Går det bedre?\nSvar: De unge er rejst. De ældre vil hellere gå hjem til mig end åbne telefonen. Sådan er det på landet, både før og nu.\n',
  Icelandic:
    'Spurning: Hvernig tilkynna íbúar mál síðan kerfið kom? Er það betra?\nSvar: Unga fólkið er farið í bæinn. Það eldra vill frekar ganga heim til mín en að opna símann. Það hefur alltaf verið þannig í sveitinni.\n',
  Polish:
    'Pytanie: Jak mieszkańcy zgłaszają sprawy, odkąd działa system? Czy coś się zmieniło?\nOdpowiedź: Młodzi wyjechali do miasta. Starsi wolą przyjść do mnie, niż otwierać telefon. Księgowa wpisuje wszystko za nich, dwa razy, bo są różne systemy.\n',
  Czech:
    'Otázka: Jak lidé hlásí potíže od té doby, co máme systém? Změnilo se něco?\nOdpověď: Mladí odešli do města. Starší lidé přijdou raději až ke mně domů, než aby otevřeli telefon. Účetní to píše za ně, dvakrát, protože se systémy neznají.\n',
  Hungarian:
    'Kérdés: Hogyan jelentik be az emberek az ügyeket, mióta működik a rendszer?\nVálasz: A fiatalok elköltöztek a városba. Az idősek inkább eljönnek hozzám, minthogy a készüléket nyomkodják. A könyvelő írja be helyettük, kétszer, mert két külön rendszerünk van. Nehéz így, főleg a tűzesetekről szólni.\n',
  Romanian:
    'Întrebare: Cum raportează oamenii problemele de când există sistemul? Ce părere aveţi?\nRăspuns: Tinerii au plecat la oraş. Bătrânii vin mai bine până la mine acasă decât să deschidă telefonul. Contabila scrie în locul lor şi o face de două ori.\n',
  Turkish:
    'Soru: Sistem kurulduğundan beri köylüler işlerini nasıl bildiriyor? Değişen bir şey var mı?\nCevap: Gençler şehre gitti. Yaşlılar telefonu açmaktansa benim kapıma kadar yürümeyi yeğliyor. İşleri onların yerine muhasebeci yazıyor, hem de iki kez.\n',
  Latvian:
    'Jautājums: Kā cilvēki ziņo par problēmām, kopš darbojas sistēma? Vai kļuva labāk?\nAtbilde: Jaunieši ir aizbraukuši uz pilsētu. Vecāki cilvēki labāk atnāk pie manis mājās, nevis ņem rokās tālruni. Tā ir visā novadā, īpaši ziemā.\n',
  Lithuanian:
    'Klausimas: Kaip žmonės praneša apie bėdas, kai veikia sistema? Ar kas nors pasikeitė?\nAtsakymas: Jaunimas išvažiavo į miestą. Vyresni žmonės mieliau ateina į mano namus, užuot ėmę telefoną. Buhalterė viską įrašo už juos, dukart.\n',
  Vietnamese:
    'Hỏi: Từ khi có hệ thống này, người dân báo việc như thế nào?\nĐáp: Thanh niên đã đi lên thành phố. Người già thích đi bộ đến nhà tôi hơn là mở điện thoại. Kế toán viết thay cho họ, mỗi việc hai lần.\n',
};

/** Vietnamese as Windows-1258 holds it: the letters of the alphabet whole, the five tones as marks behind them. */
export function withToneMarks(text: string): string {
  const tones = /[\u0300\u0301\u0303\u0309\u0323]/g;
  return [...text.normalize('NFC')]
    .map(character => {
      const apart = character.normalize('NFD');
      return apart.replace(tones, '').normalize('NFC') + (apart.match(tones) ?? []).join('');
    })
    .join('');
}
