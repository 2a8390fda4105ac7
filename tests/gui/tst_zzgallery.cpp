#include "views/shell/mainwindow.h"
#include "views/shell/commandbox.h"
#include "views/shell/navigation.h"
#include "views/shell/readingzone.h"
#include "views/shell/statusline.h"
#include "views/shell/theme.h"
#include "views/shell/icon.h"
#include <QtWidgets>
#include <QTest>
using namespace Kaiwa;
using namespace Qt::StringLiterals;
class Gal : public Page { public: Gal(QWidget*p):Page(p){
 setSurface(this, Surface::Window);
 auto *s=new QSplitter(this); auto*l=new QVBoxLayout(this); l->setContentsMargins(0,0,0,0); l->addWidget(s);
 auto *left=new QWidget; auto*ll=new QVBoxLayout(left); ll->setContentsMargins(16,12,16,16);
 auto*h=new QHBoxLayout; auto*t=new QLabel(u"Speakers"_s); t->setFont(titleFont()); h->addWidget(t); auto*c=new QLabel(u"60 · 2 changed"_s); setInk(c,Ink::Dim); h->addWidget(c); h->addStretch();
 h->addWidget(new QPushButton(u"Import…"_s)); auto*d=new QPushButton(u"Delete"_s); setButtonRole(d,ButtonRole::Danger); h->addWidget(d); auto*dis=new QPushButton(u"Disabled"_s); dis->setEnabled(false); h->addWidget(dis); auto*n=new QPushButton(u"New speaker"_s); setButtonRole(n,ButtonRole::Primary); n->setIcon(iconOnAccent(u"add"_s)); h->addWidget(n); ll->addLayout(h);
 auto*f=new QHBoxLayout; auto*se=new QLineEdit; se->setPlaceholderText(u"Search name, region"_s); se->setMaximumWidth(220); se->addAction(icon(u"search"_s),QLineEdit::LeadingPosition); f->addWidget(se);
 for(int i=0;i<4;++i){auto*ch=new QPushButton(QStringList{u"language: any"_s,u"gender"_s,u"active"_s,u"has problems"_s}[i]); setButtonRole(ch,ButtonRole::Chip); ch->setCheckable(true); ch->setChecked(i==0); if(i<2) ch->setMenu(new QMenu(ch)); f->addWidget(ch);} f->addStretch(); ll->addLayout(f);
 auto*tv=new QTableWidget(40,5); tv->setHorizontalHeaderLabels({u"Voice"_s,u"Region"_s,u"Gender"_s,u"Count"_s,u"Active"_s}); tv->setShowGrid(false); tv->verticalHeader()->hide(); tv->verticalHeader()->setDefaultSectionSize(28); tv->setSelectionBehavior(QTableView::SelectRows); tv->setSortingEnabled(true); tv->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft|Qt::AlignVCenter);
 for(int r=0;r<40;++r) for(int k=0;k<5;++k){auto*it=new QTableWidgetItem(k==0?u"ja-jp-%1"_s.arg(r):k==3?QString::number(r*37):u"日本語 text"_s); if(k==4){it->setCheckState(r%2?Qt::Checked:Qt::Unchecked); it->setText({});} tv->setItem(r,k,it);} tv->setCurrentCell(3,1); ll->addWidget(tv);
 s->addWidget(left);
 auto*right=new QWidget; setSurface(right,Surface::Panel); auto*fl=new QFormLayout(right); fl->setRowWrapPolicy(QFormLayout::WrapAllRows); fl->setContentsMargins(16,12,16,16);
 auto*lab=[](QString x){auto*q=new QLabel(x); q->setFont(labelFont()); setInk(q,Ink::Dim); return q;}(u"Title"_s); auto*le=new QLineEdit(u"Job interview in Osaka"_s); fl->addRow(lab,le); m=le;
 auto*cb=new QComboBox; cb->addItems({u"intermediate"_s,u"advanced"_s}); fl->addRow(u"Category"_s,cb); auto*sp=new QSpinBox; sp->setValue(42); fl->addRow(u"Level"_s,sp);
 auto*te=new QPlainTextEdit(u"You are the hiring manager of a small design firm in Osaka. Keep the tone polite but warm, use です・ます throughout."_s); te->setMaximumHeight(90); fl->addRow(u"Instructions"_s,te);
 auto*ck=new QCheckBox(u"Active"_s); ck->setChecked(true); fl->addRow(ck); auto*ck2=new QCheckBox(u"Inactive"_s); fl->addRow(ck2); auto*ck3=new QCheckBox(u"Partly"_s); ck3->setTristate(true); ck3->setCheckState(Qt::PartiallyChecked); fl->addRow(ck3); auto*rb=new QRadioButton(u"Mine"_s); rb->setChecked(true); fl->addRow(rb); fl->addRow(new QRadioButton(u"Theirs"_s));
 auto*ro=new QLineEdit(u"read only"_s); ro->setReadOnly(true); fl->addRow(u"Key"_s,ro); auto*di=new QLineEdit(u"disabled"_s); di->setEnabled(false); fl->addRow(di);
 auto*tb=new QToolButton; tb->setIcon(icon(u"more"_s)); tb->setAutoRaise(true); fl->addRow(tb); auto*pb=new QProgressBar; pb->setValue(40); pb->setTextVisible(false); fl->addRow(pb); auto*ln=new QPushButton(u"Open the record"_s); setButtonRole(ln,ButtonRole::Link); fl->addRow(ln);
 auto*tabs=new QTabWidget; tabs->addTab(new QWidget,u"Edit"_s); tabs->addTab(new QWidget,u"History"_s); tabs->setMaximumHeight(60); fl->addRow(tabs); auto*err=new QLabel(u"was intermediate"_s); setInk(err,Ink::Staged); fl->addRow(err);
 s->addWidget(right); s->setSizes({700,460});
 } QWidget*m; };
class G final : public QObject { Q_OBJECT
private Q_SLOTS: void shoot(){ new Theme(*qApp); new ReadingZone(qApp); QTemporaryDir f; QSettings st(f.filePath(u"a.ini"_s),QSettings::IniFormat);
 MainWindow w(st); QList<PageDescription> ps; const char*ids[][3]={{"overview","Overview",""},{"languages","Languages","Content"},{"speakers","Speakers","Content"},{"scenarios","Scenarios","Content"},{"tiers","Tiers","Content"},{"features","Features","Language"},{"triage","Alias triage","Language"},{"resolver","Resolver","Language"},{"coverage","Coverage","Language"},{"people","Learners","People"},{"conversations","Conversations","People"},{"usage","Usage","Insights"},{"mastery","Mastery","Insights"},{"engagement","Engagement","Insights"},{"scenario-results","Scenarios","Insights"},{"findings","Findings","Insights"},{"speech","Speech","Insights"},{"revenue","Revenue","Insights"},{"events","Events","Insights"},{"vocabulary","Vocabulary","Insights"},{"tables","Tables","Database"},{"schema","Schema","Database"}};
 for(auto&i:ids) ps.append({QString::fromLatin1(i[0]),QString::fromLatin1(i[1]),QString::fromLatin1(i[2]),QString::fromLatin1(i[0]),[](QWidget*p)->Page*{return new Gal(p);}});
 w.setPages(ps); w.showPage(u"speakers"_s); w.findChild<Navigation*>()->setBadge(u"speakers"_s,2,Navigation::BadgeKind::Staged); w.findChild<Navigation*>()->setBadge(u"triage"_s,38,Navigation::BadgeKind::Problem);
 w.setConnection({u"kaiwa"_s,u"local"_s,true,false,u"author"_s,u"x"_s}); w.status()->setConnected(0.4); w.status()->setTask(u"Sample learners: 400 of 2,000"_s,0.2); w.status()->setKept(u"Everything staged is saved on this computer"_s);
 w.show(); QVERIFY(QTest::qWaitForWindowExposed(&w)); QTest::qWait(50);
 for(int dark=0;dark<2;++dark){ Theme::instance().choose(dark?Theme::Choice::Dark:Theme::Choice::Light); static_cast<Gal*>(w.page(u"speakers"_s))->m->setFocus(); QTest::qWait(50); w.grab().save(u"/tmp/shell-gal-%1.png"_s.arg(dark));
 w.findChild<CommandBox*>()->open(); QTest::keyClicks(w.findChild<CommandBox*>(),u"re"_s); QTest::qWait(50); w.grab().save(u"/tmp/shell-cmd-%1.png"_s.arg(dark)); QTest::keyClick(w.findChild<CommandBox*>(),Qt::Key_Escape);
 w.showNotice({u"disconnect"_s,Ink::Problem,u"No connection"_s,u"The server at db.example.org does not answer. Check the address and that you are on its network."_s,{u"connection to server at \"db.example.org\" failed: timeout"_s},true,{{u"a"_s,u"Try again"_s,ButtonRole::Primary,[]{}},{u"b"_s,u"Choose another…"_s,ButtonRole::Plain,[]{}}}}); QTest::qWait(20); w.grab().save(u"/tmp/shell-not-%1.png"_s.arg(dark)); w.clearNotice();}
 auto*menu=w.menuBar()->actions().at(1)->menu(); menu->popup(QPoint(0,0)); QTest::qWait(50); menu->grab().save(u"/tmp/shell-menu.png"_s);
}};
QTEST_MAIN(G)
#include "tst_zzgallery.moc"
