#include "tools/worker/message.h"

#include <gtest/gtest.h>
#include <sys/socket.h>
#include <unistd.h>

namespace minutebook::tools {
namespace {

std::string Framed(FrameKind kind, std::string_view payload) {
  int ends[2];
  EXPECT_EQ(pipe(ends), 0);
  EXPECT_TRUE(WriteFrame(ends[1], kind, payload));
  std::string bytes(payload.size() + 5, '\0');
  EXPECT_EQ(read(ends[0], bytes.data(), bytes.size()), static_cast<ssize_t>(bytes.size()));
  close(ends[0]);
  close(ends[1]);
  return bytes;
}

TEST(Frames, ComeOutAsTheyWentInHoweverTheStreamIsCut) {
  const std::string stream = Framed(FrameKind::kStage, "read") + Framed(FrameKind::kRecords, "{}");
  for (std::size_t cut = 0; cut <= stream.size(); ++cut) {
    FrameReader reader;
    ASSERT_TRUE(reader.Add(stream.substr(0, cut)));
    ASSERT_TRUE(reader.Add(stream.substr(cut)));
    const auto first = reader.Next();
    const auto second = reader.Next();
    ASSERT_TRUE(first && second) << cut;
    EXPECT_EQ(first->payload, "read");
    EXPECT_EQ(second->kind, FrameKind::kRecords);
    EXPECT_TRUE(reader.AtBoundary());
  }
}

TEST(Frames, OfUnknownKindOrTooLongAreRefusedBeforeTheyHaveCome) {
  const struct {
    const char* what;
    std::string head;
  } cases[] = {
      {"unknown kind", std::string("\x63\x01\0\0\0", 5)},
      {"no kind", std::string("\0\x01\0\0\0", 5)},
      {"a page frame of 64 KiB", std::string("\x01\0\0\x01\0", 5)},
      {"records of 2 GiB", std::string("\x06\0\0\0\x80", 5)},
  };
  for (const auto& each : cases) EXPECT_FALSE(FrameReader().Add(each.head)) << each.what;
}

TEST(Unpacker, GivesNothingBeyondTheEndAndSaysSo) {
  const std::string bytes = Packer().Number(7).Text("abc").Real(0.5).bytes();
  Unpacker whole(bytes);
  EXPECT_EQ(whole.Number(), 7);
  EXPECT_EQ(whole.Text(), "abc");
  EXPECT_EQ(whole.Real(), 0.5);
  EXPECT_TRUE(whole.Good());
  for (std::size_t size = 0; size < bytes.size(); ++size) {
    Unpacker cut(std::string_view(bytes).substr(0, size));
    cut.Number(), cut.Text(), cut.Real();
    EXPECT_FALSE(cut.Good()) << size;
  }
  Unpacker early(bytes);
  early.Number();
  EXPECT_FALSE(early.Good());
}

TEST(Unpacker, ATextLongerThanTheMessageIsRefused) {
  for (const std::int64_t size : {std::int64_t{100}, std::int64_t{-1}, INT64_MAX, INT64_MIN}) {
    Unpacker message(Packer().Number(size).bytes() + "abc");
    EXPECT_EQ(message.Text(), "");
    EXPECT_FALSE(message.Good()) << size;
  }
}

TEST(Messages, CarryDescriptors) {
  int sockets[2];
  int ends[2];
  ASSERT_EQ(socketpair(AF_UNIX, SOCK_SEQPACKET, 0, sockets), 0);
  ASSERT_EQ(pipe(ends), 0);
  ASSERT_TRUE(SendMessage(sockets[0], "hello", ends[0], ends[1]));
  const auto message = ReceiveMessage(sockets[1]);
  ASSERT_TRUE(message);
  EXPECT_EQ(message->bytes, "hello");
  ASSERT_GE(message->descriptors[1], 0);
  EXPECT_EQ(write(message->descriptors[1], "x", 1), 1);
  char got = 0;
  EXPECT_EQ(read(message->descriptors[0], &got, 1), 1);
  EXPECT_EQ(got, 'x');
  close(sockets[0]);
  EXPECT_FALSE(ReceiveMessage(sockets[1])) << "the other end is gone";
  for (const int each : {sockets[1], ends[0], ends[1], message->descriptors[0], message->descriptors[1]}) {
    close(each);
  }
}

}  // namespace
}  // namespace minutebook::tools
