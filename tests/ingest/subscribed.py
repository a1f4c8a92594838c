"""Two items of news, and a feed that has them."""

ENTRY = """<item><title>{title}</title><link>{link}</link><pubDate>Fri, 20 Nov 2026 09:00:00 +0800</pubDate>
<description><![CDATA[{text}]]></description></item>"""
STATIONS = (
    "贵州省民政厅召开社工站建设推进会",
    "<p>11月20日，贵州省民政厅在贵阳召开全省社工站建设推进会，总结今年的工作，部署下一步任务。</p>"
    "<p>会议要求，各地要把社工站建在群众身边，配齐驻站社工，完善督导制度，让服务看得见、摸得着。</p>",
)
FUNDS = (
    "六盘水市社区基金办法印发",
    "<p>六盘水市近日印发社区基金管理办法，规定社区基金的设立、募集、使用和公开，自2027年1月1日起施行。</p>",
)


def rss(*items, host="http://news.example"):
    entries = [
        ENTRY.format(title=title, text=text, link=f"{host}/{number}.html")
        for number, (title, text) in enumerate(items, 1)
    ]
    return f'<rss version="2.0"><channel><title>要闻</title>{"".join(entries)}</channel></rss>'.encode()
