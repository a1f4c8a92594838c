// What texts may write otherwise than a reader types it: figures, ranges, signs that a keyboard lacks, and words as Taiwan
// and Hong Kong write them, where one cannot simply be taken for the other.

var SPELLINGS = {};
"甚么 什么 瞭解 了解 明瞭 明了 计画 计划 身分 身份 反覆 反复 答覆 答复 回覆 回复 藉 借 部份 部分 成份 成分 帐户 账户 帐号 账号 连络 联络 惟一 唯一 其它 其他"
  .split(" ").forEach(function (one, place, all) { if (place % 2) SPELLINGS[all[place - 1]] = one; });
// Taiwan writes 着 so; but 著名 and 专著 are written so everywhere.
var SPELT = new RegExp(Object.keys(SPELLINGS).join("|") + "|[显名原巨专译编土论昭卓合]著|著[名作述者录称书]|著", "g");
var ROMAN = "i ii iii iv v vi vii viii ix x xi xii".split(" ");

// What is looked for in a folded term, what it is then, and how the term is looked for: each a reading of its own.
var OTHERWISE = [
  [/^[¥￥$]?([0-9]{4,})$/, function (_, figure) { return grouped("", "", figure); }, "phrase"],
  [/^[0-9]{1,3}(?:,[0-9]{3})+$/, function (figure) { return figure.replace(/,/g, ""); }, "phrase"],
  // With its measure word it is no figure by itself: 2345件 as 2,345件 and back. A year is never written so.
  [/(^|[^0-9.,])([0-9]{4,})(?![0-9,年])/g, grouped],
  [/([0-9]),(?=[0-9]{3}(?![0-9]))/g, "$1"],
  [/^([0-9.]+)%$/, "$1 percent", "phrase"],
  [/'/g, "’"],
  [/[‘’]/g, "'"],
  [/[‐‑–]/g, "-"],
  [/([^ -~])\.(?=[^ -~])/g, "$1·"],
  [/([a-z])([0-9])/g, function (_, letter, digit) { return letter + "₀₁₂₃₄₅₆₇₈₉"[digit]; }],
  [/([a-z])([23])(?![0-9])/g, function (_, letter, digit) { return letter + "²³"[digit - 2]; }],
  [/m[23²³]/g, function (one) { return /[2²]/.test(one) ? "㎡" : "㎥"; }],
  [/[㎡㎥]/g, function (one) { return one === "㎡" ? "m²" : "m³"; }],
  [/°([cf])/g, function (_, letter) { return letter === "c" ? "℃" : "℉"; }],
  [/(^|[^a-z])no\.(?=[0-9]|$)/g, "$1№"],
  [/№/g, "no."],
  [/(^|[^a-z])([ivx]+)(?![a-z])/g, function (as, before, one) {
    return ROMAN.indexOf(one) < 0 ? as : before + String.fromCharCode(0x2170 + ROMAN.indexOf(one));
  }],
  // And signs as letters and figures: ℃ as °C, Ⅲ as III.
  [/[^ -~]+/g, function (one) { return fold(one.normalize("NFKC")).text; }],
  [SPELT, function (one) { return one === "著" ? "着" : SPELLINGS[one] || one; }]
].concat(["-", "–", "—", "~", "至"].map(function (sign) {
  // 2021—2025年, 8:30—17:30, 第1～3名 (GB/T 15834, 4.13).
  return [/([0-9%年月日时点元万亿])(?:[-–—~]{1,2}|至)(?=[0-9])/g, "$1" + sign];
}));

function grouped(_, before, figure) { return before + figure.replace(/\B(?=(?:[0-9]{3})+$)/g, ","); }

// The readings of a query in which one term is written otherwise.
function writtenOtherwise(terms) {
  var readings = [];
  terms.forEach(function (term, place) {
    var seen = new Set([term.text]);
    OTHERWISE.forEach(function (rule) {
      var to = term.text.replace(rule[0], rule[1]);
      if (seen.has(to)) return;
      seen.add(to);
      var written = Object.assign({}, term, { text: to, shown: to }, rule[2] ? { kind: rule[2] } : {});
      readings.push({ terms: terms.slice(0, place).concat(written, terms.slice(place + 1)), reason: { kind: "instead", from: term.typed, to: to } });
    });
  });
  return readings;
}

// A reading as one would type it.
function typedAs(reading) {
  return reading.terms.map(function (term) { return term.quoted ? '"' + term.text + '"' : term.text; }).join(" ");
}
