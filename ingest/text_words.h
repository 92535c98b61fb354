// Words with style from running text with HTML bits: the common ground of the Markdown and the HTML reader.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "ingest/html.h"

namespace minutebook::ingest {

// What stands between a word and the one before it.
enum class Break : std::uint8_t {
  kNone,  // a blank
  kSoft,  // a line end of the source: the sentence may go on
  kHard,  // <br>, two trailing blanks, the end of a paragraph inside a cell
  kItem,  // the start of a list item; `level` says how deep
};

struct StyledWord {
  std::string text;
  Break before = Break::kNone;
  std::uint8_t level = 0;
  std::uint16_t blanks = 1;  // before it on its line, where the source's columns count
  bool bold = false;
  bool italic = false;
  bool underlined = false;
  std::int32_t link = -1;  // index into the builder's links
};

// How list items without a printed label are shown.
enum class Bullets { kShown, kDropped };

// True for what is printed before a list item: "•", "–", "1.", "12)", "(3)", "(iv)", "a)", "b.", "ii)".
bool IsPrintedLabel(std::string_view word);
bool IsBullet(std::string_view word);

// Collects text and tags, and hands out words. Style is that of the greater part of a word.
class TextWordBuilder {
 public:
  explicit TextWordBuilder(Bullets bullets) : bullets_(bullets) {}
  void SetBullets(Bullets bullets) { bullets_ = bullets; }
  // Runs of blanks are one blank from now on, as in HTML.
  void FoldBlanks() { fold_blanks_ = true; }

  // Appends characters of words and blanks; '\n' is a soft break.
  void Text(std::string_view text);
  // Ends the word without more; the next one starts after `kind`, the strongest of several.
  void EndWord(Break kind = Break::kNone);
  // Takes in an inline tag (b, i, u, sup, a, br, ...) or, inside a cell or a line, a block tag as a line
  // break.
  void Tag(const HtmlTag& tag);
  // Opens or closes emphasis; nested levels add up.
  void Bold(int change) { bold_ += change; }
  void Italic(int change) { italic_ += change; }
  void OpenLink(std::string uri);
  void CloseLink() { link_ = -1; }
  // Forgets open styles and lists, as at the end of a paragraph or cell.
  void ResetStyles();

  bool Empty() const { return words_.empty() && word_.empty() && sup_.empty(); }
  // All words so far; the builder is empty afterwards and keeps its open styles and links.
  std::vector<StyledWord> Take();
  const std::vector<std::string>& links() const { return links_; }

 private:
  struct List {
    bool ordered = false;
    bool labelled = true;  // shows a bullet or number
    int next = 1;
    char type = '1';
  };

  void Character(std::string_view bytes);
  void StartWord();
  void Flush();
  void EndSup();
  void Reopen();
  void OpenList(const HtmlTag& tag);
  void CloseList();
  void StartItem(const HtmlTag& tag);
  void EndItem();
  std::string ItemLabel();

  Bullets bullets_;
  std::vector<StyledWord> words_;
  std::vector<std::string> links_;
  std::vector<List> lists_;
  std::string word_;
  std::string sup_;
  std::size_t bold_chars_ = 0, italic_chars_ = 0, underlined_chars_ = 0, chars_ = 0;
  int bold_ = 0, italic_ = 0, underlined_ = 0;
  std::int32_t link_ = -1, word_link_ = -1;
  std::size_t list_depth_ = 0;  // counts lists beyond the depth that lists_ keeps
  Break pending_ = Break::kNone;
  std::uint16_t blanks_ = 0;  // since the last word
  bool fold_blanks_ = false;
  bool in_sup_ = false;
  bool ended_in_sup_ = false;  // the last word took in an ordinal: only punctuation may still join it
  bool item_open_ = false;     // a list item has begun and has no word yet
};

}  // namespace minutebook::ingest
