// Common English endings, taken off (generator/text/stem.py has the same rule and says why).

var ENDINGS = ["ing", "ed", "es", "s", "ly"];

function stem(word) {
  if (word.length > 4) {
    if (word.endsWith("ies")) {
      word = word.slice(0, -3) + "y";
    } else {
      var found = ENDINGS.find(function (ending) {
        return word.endsWith(ending) && word.length - ending.length >= 3 && !word.endsWith("ss");
      });
      if (found) word = word.slice(0, -found.length);
    }
    var last = word[word.length - 1];
    if (word.length > 3 && last === word[word.length - 2] && "aeiousl".indexOf(last) < 0) word = word.slice(0, -1);
  }
  return word.length > 3 && word.endsWith("e") ? word.slice(0, -1) : word;
}
