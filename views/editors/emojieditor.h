#pragma once

#include "views/editors/lineeditor.h"

namespace Kaiwa {

// Letters that show an emoji in colour and large enough to be told apart from another. Joined emoji fall apart where
// their parts come from different fonts, so the emoji font comes first.
QFont emojiFont(const QFont &base);

// One emoji, shown large enough to be told apart. The desktop's own picker and the clipboard fill it.
class EmojiEditor final : public LineEditor {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(EmojiEditor)

public:
    EmojiEditor(ValueKind kind, const QList<std::pair<QString, QString>> &suggestions, QWidget *parent = nullptr);
};

} // namespace Kaiwa
