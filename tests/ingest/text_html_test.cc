#include <gtest/gtest.h>

#include <string>

#include "tests/ingest/text_dump.h"

namespace minutebook::ingest {
namespace {

const std::string kFiller(120, 'x');

struct HtmlCase {
  const char* name;
  std::string body;
  std::string marks;
};

class HtmlPage : public testing::TestWithParam<HtmlCase> {};

TEST_P(HtmlPage, GetsMarks) {
  const Document document = ReadOk("<!DOCTYPE html><html><body>" + GetParam().body + "</body></html>");
  EXPECT_EQ(document.media_type, "text/html");
  EXPECT_EQ(DumpMarks(document), GetParam().marks);
}

INSTANTIATE_TEST_SUITE_P(
    Pages, HtmlPage,
    testing::Values(
        HtmlCase{"BreaksAndParagraphs", "<p>MINUTES<br />\nTOWNSHIP\n OF X</p>\n<p>Present: <b>Mayor</b></p>",
                 "L! MINUTES\nL TOWNSHIP OF X\n+L Present: *Mayor\n"},
        HtmlCase{"Headings", "<h1>One</h1><h3><em>Three</em></h3>text", "H1 One\n+H3 /Three\n+L text\n"},
        HtmlCase{"Lists", "<ul><li>a<ul><li>b</li></ul></li><li>(i) c</li></ul><ol><li><p>d</p></li></ol>",
                 "I0 • a\nI1 • b\nI0 (i) c\n+I0 1. d\n"},
        HtmlCase{"PrintedLabels", "<p>1. THAT x<br>• that y</p>", "I0! 1. THAT x\nI0 • that y\n"},
        HtmlCase{
            "Table",
            "<table><caption>Dates</caption><tr><th>A</th></tr><tr><td>1<br>2</td><td></td></tr></table>",
            "L Dates\n+R [*A]\nR [1 2][]\n"},
        HtmlCase{"NestedTable",
                 "<table><tr><td>a<table><tr><td>b</td><td>c</td></tr></table></td><td>d</td></tr></table>",
                 "R [a b c][d]\n"},
        HtmlCase{"Rule", "<p>a</p><hr><p>b</p>", "L a\nS\n+L b\n"},
        HtmlCase{"Preformatted", "<pre>a  b\nc</pre>", "L! a b\nL c\n"},
        HtmlCase{"ScriptsAndNavigation",
                 "<nav>Home</nav><header>Site</header><script>if (a<b) x</script><style>p{}</style><p>a</p>"
                 "<aside>Weather</aside><form>Search</form><footer>Foot</footer>",
                 "L a\n"},
        HtmlCase{"UnclosedNavigationIsKept", "<nav>Home<p>a</p>", "L Home\n+L a\n"},
        HtmlCase{"FormAroundThePage", "<form><p>a b c</p></form>", "L a b c\n"},
        HtmlCase{"Article",
                 "<div>menu</div><article><header><h1>T</h1></header><p>" + kFiller +
                     "</p><footer>by me</footer></article><div>rest</div>",
                 "H1 T\n+L " + kFiller + "\n"},
        HtmlCase{"MainByRole",
                 "<div>menu</div><div role=\"main\"><div>" + kFiller + "</div></div><div>rest</div>",
                 "L " + kFiller + "\n"},
        HtmlCase{"EntryContent",
                 "<div>menu</div><div class=\"x entry-content\"><p>" + kFiller + "</p></div>rest",
                 "L " + kFiller + "\n"},
        HtmlCase{"EmptyArticleIsNotBelieved", "<article></article><p>" + kFiller + "</p>",
                 "L " + kFiller + "\n"},
        HtmlCase{"UnclosedTable", "<table><tr><td>a<td>b<tr><td>c", "R [a][b]\nR [c]\n"},
        HtmlCase{"References", "<p>Lots 7 &amp; 8 &ndash; &#163;5&nbsp;m</p>", "L Lots 7 & 8 – £5 m\n"},
        HtmlCase{"UnknownTags", "<p>a<o:p></o:p> <custom-x>b</custom-x></p>", "L a b\n"}),
    [](const auto& test) { return std::string(test.param.name); });

TEST(HtmlPage, MetadataFromTheHead) {
  const Document document = ReadOk(
      "<html><head><title>Minutes &#8211; July\n 10</title><meta name='author' content='Clerk'>"
      "<meta property=\"article:published_time\" "
      "content=\"2018-07-10T09:00:00\"></head><body><p>a</p></body></html>");
  EXPECT_EQ(document.metadata.title, "Minutes – July 10");
  EXPECT_EQ(document.metadata.author, "Clerk");
  EXPECT_EQ(document.metadata.created, "2018-07-10");
  EXPECT_EQ(DumpMarks(document), "L a\n");
}

TEST(HtmlPage, LinksAreKept) {
  const Document document =
      ReadOk("<html><body><p>See <a href=\"/minutes.pdf?a=1&amp;b=2\">the minutes</a>.</p></body></html>");
  const Page& page = document.pages[0];
  EXPECT_EQ(page.words.back().text, "minutes.");
  ASSERT_EQ(page.links.size(), 1u);
  EXPECT_EQ(page.links[0].uri, "/minutes.pdf?a=1&b=2");
}

}  // namespace
}  // namespace minutebook::ingest
