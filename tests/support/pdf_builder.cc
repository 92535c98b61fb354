#include "tests/support/pdf_builder.h"

#include <array>
#include <bit>
#include <cmath>

namespace minutebook::test {
namespace {

constexpr char kPadBytes[] =
    "\x28\xBF\x4E\x5E\x4E\x75\x8A\x41\x64\x00\x4E\x56\xFF\xFA\x01\x08"
    "\x2E\x2E\x00\xB6\xD0\x68\x3E\x80\x2F\x0C\xA9\xFE\x64\x53\x69\x7A";
constexpr std::string_view kPad(kPadBytes, 32);
constexpr std::string_view kFileId = "0123456789abcdef";
constexpr std::size_t kKeyBytes = 5;

std::uint8_t Byte(char c) { return static_cast<std::uint8_t>(c); }

// RFC 1321.
std::string Md5(std::string message) {
  static constexpr std::array<int, 16> kTurns = {7, 12, 17, 22, 5, 9, 14, 20, 4, 11, 16, 23, 6, 10, 15, 21};
  const std::uint64_t bits = message.size() * 8;
  message += '\x80';
  while (message.size() % 64 != 56) message += '\0';
  for (int i = 0; i < 8; ++i) message += static_cast<char>(bits >> (8 * i));
  std::array<std::uint32_t, 4> state = {0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476};
  for (std::size_t block = 0; block < message.size(); block += 64) {
    auto [a, b, c, d] = state;
    for (std::uint32_t i = 0; i < 64; ++i) {
      const std::uint32_t mixed = i < 16   ? (b & c) | (~b & d)
                                  : i < 32 ? (d & b) | (~d & c)
                                  : i < 48 ? b ^ c ^ d
                                           : c ^ (b | ~d);
      const std::uint32_t at = (i < 16 ? i : i < 32 ? 5 * i + 1 : i < 48 ? 3 * i + 5 : 7 * i) % 16;
      std::uint32_t word = 0;
      for (std::uint32_t k = 0; k < 4; ++k)
        word |= std::uint32_t{Byte(message[block + at * 4 + k])} << (8 * k);
      const auto constant =
          static_cast<std::uint32_t>(std::floor(std::abs(std::sin(i + 1.0)) * 4294967296.0));
      const std::uint32_t turned = std::rotl(a + mixed + constant + word, kTurns[i / 16 * 4 + i % 4]);
      a = d;
      d = c;
      c = b;
      b += turned;
    }
    state = {state[0] + a, state[1] + b, state[2] + c, state[3] + d};
  }
  std::string digest;
  for (const std::uint32_t word : state) {
    for (int k = 0; k < 4; ++k) digest += static_cast<char>(word >> (8 * k));
  }
  return digest;
}

std::string Rc4(std::string_view key, std::string_view data) {
  std::array<std::uint8_t, 256> box;
  for (std::size_t i = 0; i < 256; ++i) box[i] = static_cast<std::uint8_t>(i);
  for (std::size_t i = 0, j = 0; i < 256; ++i) {
    j = (j + box[i] + Byte(key[i % key.size()])) % 256;
    std::swap(box[i], box[j]);
  }
  std::string out;
  std::size_t i = 0, j = 0;
  for (const char c : data) {
    i = (i + 1) % 256;
    j = (j + box[i]) % 256;
    std::swap(box[i], box[j]);
    out += static_cast<char>(Byte(c) ^ box[(box[i] + std::size_t{box[j]}) % 256]);
  }
  return out;
}

std::string Padded(std::string_view password) {
  return (std::string(password) + std::string(kPad)).substr(0, 32);
}

std::string Hex(std::string_view bytes) {
  static constexpr char kDigits[] = "0123456789abcdef";
  std::string text = "<";
  for (const char c : bytes) {
    text += kDigits[Byte(c) >> 4];
    text += kDigits[Byte(c) & 15];
  }
  return text += '>';
}

std::string Ref(int object) { return std::to_string(object) + " 0 R"; }

// The file's protection: standard handler, version 1, revision 2.
struct Protection {
  explicit Protection(std::string_view user_password) {
    owner = Rc4(Md5(Padded("owner")).substr(0, kKeyBytes), Padded(user_password));
    key = Md5(Padded(user_password) + owner + std::string("\xFC\xFF\xFF\xFF", 4) + std::string(kFileId))
              .substr(0, kKeyBytes);
  }
  std::string Dictionary() const {
    return "<< /Filter /Standard /V 1 /R 2 /P -4 /O " + Hex(owner) + " /U " + Hex(Rc4(key, kPad)) + " >>";
  }
  std::string Apply(int object, std::string_view data) const {
    std::string object_key = key;
    for (int k = 0; k < 3; ++k) object_key += static_cast<char>(object >> (8 * k));
    object_key += std::string(2, '\0');
    return Rc4(Md5(object_key).substr(0, kKeyBytes + 5), data);
  }
  std::string owner;
  std::string key;
};

}  // namespace

int PdfBuilder::Add(std::string body) {
  objects_.push_back({std::move(body), {}, false});
  return kFirstFree + static_cast<int>(objects_.size()) - 1;
}

int PdfBuilder::AddStream(std::string_view data, std::string_view entries) {
  const int number = Add("<< /Length " + std::to_string(data.size()) + " " + std::string(entries) + " >>");
  objects_.back().data = data;
  objects_.back().stream = true;
  return number;
}

int PdfBuilder::AddPage(std::string_view content, std::string_view entries, std::string_view resources) {
  const int stream = AddStream(content);
  std::string page = "<< /Type /Page /Parent " + Ref(kPages) + " /Contents " + Ref(stream) +
                     " /Resources << /Font " + Ref(kFonts) + " " + std::string(resources) + " >> " +
                     std::string(entries);
  if (entries.find("/MediaBox") == std::string_view::npos) page += " /MediaBox [0 0 200 100]";
  pages_.push_back(Add(page + " >>"));
  return pages_.back();
}

PdfBuilder& PdfBuilder::Catalog(std::string_view entries) {
  catalog_ += entries;
  return *this;
}

PdfBuilder& PdfBuilder::Info(std::string_view entries) {
  info_ += entries;
  return *this;
}

PdfBuilder& PdfBuilder::Encrypt(std::string_view user_password) {
  encrypted_ = true;
  user_password_ = user_password;
  return *this;
}

std::string PdfBuilder::Build() const {
  const Protection protection(user_password_);
  std::string kids;
  for (const int page : pages_) kids += Ref(page) + " ";
  std::string fonts = "<<";
  int font = 0;
  for (const char* name : {"Helvetica", "Helvetica-Bold", "Helvetica-Oblique", "Symbol", "Courier"}) {
    fonts += " /F" + std::to_string(++font) + " << /Type /Font /Subtype /Type1 /BaseFont /" + name;
    fonts += std::string_view(name) == "Symbol" ? " >>" : " /Encoding /WinAnsiEncoding >>";
  }
  std::vector<Object> all = {
      {"<< /Type /Catalog /Pages " + Ref(kPages) + " " + catalog_ + " >>", {}, false},
      {"<< /Type /Pages /Count " + std::to_string(pages_.size()) + " /Kids [" + kids + "] >>", {}, false},
      {"<< " + info_ + " >>", {}, false},
      {fonts + " >>", {}, false}};
  all.insert(all.end(), objects_.begin(), objects_.end());

  std::string file = "%PDF-1.4\n";
  std::string table = "0000000000 65535 f \n";
  for (std::size_t i = 0; i < all.size(); ++i) {
    std::string offset = std::to_string(file.size());
    table += std::string(10 - offset.size(), '0') + offset + " 00000 n \n";
    const int number = static_cast<int>(i) + 1;
    file += std::to_string(number) + " 0 obj\n" + all[i].head + "\n";
    if (all[i].stream) {
      file +=
          "stream\n" + (encrypted_ ? protection.Apply(number, all[i].data) : all[i].data) + "\nendstream\n";
    }
    file += "endobj\n";
  }
  const std::string start = std::to_string(file.size());
  file += "xref\n0 " + std::to_string(all.size() + 1) + "\n" + table + "trailer\n<< /Size " +
          std::to_string(all.size() + 1) + " /Root " + Ref(kCatalog) + " /Info " + Ref(kInfo) + " /ID [" +
          Hex(kFileId) + Hex(kFileId) + "]";
  if (encrypted_) file += " /Encrypt " + protection.Dictionary();
  return file + " >>\nstartxref\n" + start + "\n%%EOF\n";
}

}  // namespace minutebook::test
