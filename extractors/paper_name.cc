#include "extractors/paper_name.h"

#include <algorithm>
#include <map>

#include "extractors/dates.h"
#include "extractors/lines.h"
#include "extractors/patterns/header.h"
#include "extractors/patterns/sections.h"
#include "extractors/text.h"

namespace minutebook::extract {

namespace {

constexpr int kMinMentions = 2;
constexpr int kSignatureWords = 12;  // of a line with a date that a signature stands on

// "Minutes of Quillow Parish Council Meeting" as the head of a paper that is nothing else.
HeaderFacts ReadTitle(const std::string& title) {
  Block block;
  block.text = title;
  HeaderFacts facts = ReadHeader(std::vector<Block>{block});
  if (const Match m = patterns::kCouncilInTitle.Find(title); m && !facts.authority) {
    facts.authority = FoldSpace(m[1]);
    facts.body = facts.authority;
  }
  return facts;
}

}  // namespace

OptionalText AuthorityInMinutes(const Flow& flow, const OptionalText& body) {
  if (!body || !patterns::kDistrictBody.In(*body)) return std::nullopt;
  std::map<std::string, int> counts;
  int all = 0;
  for (const Block& block : flow.blocks) {
    std::string_view text = block.text;
    while (const Match m = patterns::kAuthorityInText.Find(text)) {
      std::string name = FoldSpace(m[1]);
      if (name.starts_with("The ")) name.erase(0, 4);
      ++counts[name];
      ++all;
      text = m.after;
    }
  }
  for (const auto& [name, count] : counts) {
    if (count >= kMinMentions && count * 2 > all) return name;
  }
  return std::nullopt;
}

OptionalText AuthorityInRunningHead(const Document& document, const Flow& flow) {
  if (document.pages.empty() || flow.pages.empty()) return std::nullopt;
  const Page& page = document.pages.front();
  std::vector<std::uint32_t> words;
  for (std::uint32_t i = 0; i < page.words.size() && i < flow.pages[0].furniture.words.size(); ++i) {
    if (flow.pages[0].furniture.words[i] && page.words[i].box.y0 < page.height / 3) words.push_back(i);
  }
  for (const Line& line : BuildLines(page, words)) {
    const Match m = patterns::kAuthorityLine.Find(line.text);
    if (m && !patterns::kGenericCouncil.In(m[1]) && !patterns::kOfMeeting.In(m[1]))
      return TitleCase(FoldSpace(m[1]));
  }
  return std::nullopt;
}

OptionalText SignedOn(const Flow& flow) {
  constexpr std::size_t kLastBlocks = 6;
  const std::size_t size = flow.blocks.size();
  for (std::size_t i = size - std::min(size, kLastBlocks); i < size; ++i) {
    if (!patterns::kSignedDate.In(flow.blocks[i].text)) continue;
    for (std::size_t k = i + 1; k-- > 0 && k + kLastBlocks / 2 > i;) {
      const std::optional<FoundDate> date = FindDate(flow.blocks[k].text);
      if (date && WordCount(flow.blocks[k].text) < kSignatureWords) return date->iso;
    }
  }
  return std::nullopt;
}

std::string_view OnItsLine(const Block& block, std::string_view name) {
  for (const Line& line : block.lines) {
    if (name.ends_with(line.text) && patterns::kAuthorityLine.In(line.text))
      return name.substr(name.size() - line.text.size());
  }
  return name;
}

HeaderFacts WithTitleOfFile(HeaderFacts facts, const Document& document) {
  if (document.metadata.title.empty() || !document.media_type.starts_with("text/")) return facts;
  if (patterns::kMinutesTitle.In(document.metadata.title) &&
      (!facts.title || !patterns::kMinutesTitle.In(*facts.title)))
    facts.title = document.metadata.title;
  if (facts.body && (facts.authority || !patterns::kOwnCouncil.In(*facts.body))) return facts;
  const HeaderFacts named = ReadTitle(document.metadata.title);
  if (!named.authority) return facts;
  facts.authority = named.authority;
  facts.body = named.body;
  if (!facts.title) facts.title = document.metadata.title;
  return facts;
}

}  // namespace minutebook::extract
