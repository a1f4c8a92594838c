from generator.render.dressing import dressed, headline, said


def test_chinese_in_english_says_that_it_is():
    assert said("Bureau (贵州省民政厅) & 《助人自助 温暖你我》", "en") == (
        'Bureau (<span lang="zh-Hans">贵州省民政厅</span>) &amp; <span lang="zh-Hans">《助人自助 温暖你我》</span>'
    )
    assert said("贵州 Guizhou", "zh-Hans") == "贵州 Guizhou"
    # Quotation marks between Han are as wide as Han.
    assert (
        said("“Plan” 《关于“五社联动”的方案》", "en") == '“Plan” <span lang="zh-Hans">《关于“五社联动”的方案》</span>'
    )
    assert said("“五社”, “五大”", "en").count("<span") == 2


def test_a_word_with_a_hyphen_stands_whole_in_a_headline():
    assert headline("A “five-way (五社)” plan, 2021–2025 & on", "en") == (
        'A <span class="whole">“five-way</span> (<span lang="zh-Hans">五社</span>)” plan, '
        '<span class="whole">2021–2025</span> &amp; on'
    )
    assert headline("Wuxi – five - <b>", "en") == "Wuxi – five - <b>"
    assert headline("乡镇-街道", "zh-Hans") == "乡镇-街道"


def test_no_tag_is_touched():
    html = '<p><img alt="图 > 图" src="图.png">A 图</p>'
    assert (
        dressed(html, "en", iter(()), "") == '<p><img alt="图 > 图" src="图.png">A <span lang="zh-Hans">图</span></p>'
    )


def test_a_wide_table_can_be_scrolled_by_keyboard():
    html = dressed("<table><tr><td>1</td></tr></table>", "zh-Hans", iter(["表1", "表2"]), "")
    assert html.startswith('<div class="scroll" tabindex="0" role="region" aria-label="表1"><table>')
    assert html.endswith("</table></div>")


def test_code_that_scrolls_can_be_scrolled_by_keyboard():
    html = '<pre><code class="language-text">&lt;pre&gt;&lt;code</code></pre><p><code>x</code></p>'
    assert dressed(html, "zh-Hans", iter(()), "") == html.replace("<pre><code", '<pre><code tabindex="0"')


def test_a_sign_that_begins_no_line_is_held_to_the_word_before_it():
    html = '<p>每月200～300元，<a href="/·/" title="提·艾">买买提·<b>艾力</b></a>，<b>5</b>•6。甲 · 乙</p>'
    held = html.replace("200～", '200<span class="held">～</span>').replace("提·<", '提<span class="held">·</span><')
    assert dressed(html, "zh-Hans", iter(()), "") == held.replace("•", '<span class="held">•</span>')
    assert dressed("<p>200～300</p>", "en", iter(()), "") == "<p>200～300</p>"


def test_a_prefix_is_put_before_ids_and_not_into_words():
    html = '<p id="p-1">写 id="abc" 和 href="#top"，见<a href="#p-1">此</a>。</p>'
    assert dressed(html, "zh-Hans", iter(()), "text-1-") == html.replace('<p id="', '<p id="text-1-').replace(
        '<a href="#', '<a href="#text-1-'
    )
