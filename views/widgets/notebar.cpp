#include "views/widgets/notebar.h"

#include "views/shell/icon.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace Kaiwa {

using namespace Qt::StringLiterals;

NoteBar::NoteBar(const QString &name, QWidget *parent)
    : QWidget(parent)
    , m_words(new QLabel(this))
    , m_close(new QPushButton(this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    m_words->setWordWrap(true);
    m_words->setTextFormat(Qt::PlainText);
    m_words->setObjectName(name);
    row->addWidget(m_words, 1);
    setButtonRole(m_close, ButtonRole::Link);
    m_close->setIcon(icon(u"close"_s));
    m_close->setIconSize({ 14, 14 });
    m_close->setFixedSize(22, 22);
    m_close->setObjectName(name + u".close"_s);
    m_close->setAccessibleName(tr("Take note and close"));
    m_close->setToolTip(m_close->accessibleName());
    row->addWidget(m_close, 0, Qt::AlignTop);
    connect(m_close, &QPushButton::clicked, this, [this] {
        const QString note = std::exchange(m_note, QString());
        hide();
        Q_EMIT taken(note);
    });
    hide();
}

void NoteBar::say(const QString &note, Ink ink)
{
    m_note = note;
    m_words->setText(note);
    setInk(m_words, ink);
    setVisible(!note.isEmpty());
}

} // namespace Kaiwa
