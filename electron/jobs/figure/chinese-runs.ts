const CHINESE = /[\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\uff00-\uff60\u{20000}-\u{3ffff}]/u;
const TEXT_ELEMENT = /<text\b([^>]*)>(.*?)<\/text>/gs;

/**
 * Sets every text element that has Chinese in it wholly in one face. The renderer would take the first face with the
 * missing characters for the whole element, whatever its weight, so that bold names came out thin; naming the face keeps
 * the weight. Texts without Chinese keep their fonts.
 */
export function setChineseIn(family: string, svg: string): string {
  return svg.replace(TEXT_ELEMENT, (whole: string, attributes: string, content: string) => {
    if (!CHINESE.test(content)) return whole;
    const others = attributes.replace(/\sfont-family="[^"]*"/g, '');
    const plain = content.replace(/(<tspan\b[^>]*?)\sfont-family="[^"]*"/g, '$1');
    return `<text${others} font-family="${family}">${plain}</text>`;
  });
}
