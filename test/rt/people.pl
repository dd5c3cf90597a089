# An agent, two customers, and three tickets of theirs. RT takes its configuration from the environment.
use strict;
use warnings;
use lib '/usr/share/request-tracker5/lib';
use RT;
use MIME::Entity;

RT->LoadConfig;
RT->Init;

sub must { my ($ok, $why) = @_; die $why unless $ok; return $ok }

sub person {
    my %given = @_;
    my $user = RT::User->new(RT->SystemUser);
    must($user->Create(%given));
    return $user;
}

person(
    Name => 'iris', RealName => 'Iris Vega', EmailAddress => 'iris@desk.example.org',
    Password => 'front-line-7', Privileged => 1,
);
# A user's name is not an address: what the ticket says of its requestor is only this name.
my $dana = person(Name => 'dwhitfield', RealName => 'Dana Whitfield', EmailAddress => 'Dana@Example.com');
my $tomas = person(Name => 'tomas@example.com', RealName => "Tom\x{e1}s Roe", EmailAddress => 'tomas@example.com');

my $queue = RT::Queue->new(RT->SystemUser);
must($queue->Load('General'));
my $agents = RT::Group->new(RT->SystemUser);
$agents->LoadSystemInternalGroup('Privileged');
for my $right (qw(SeeQueue ShowTicket ShowTicketComments ReplyToTicket CommentOnTicket ModifyTicket OwnTicket)) {
    must($agents->PrincipalObj->GrantRight(Right => $right, Object => $queue));
}
my $everyone = RT::Group->new(RT->SystemUser);
$everyone->LoadSystemInternalGroup('Everyone');
must($everyone->PrincipalObj->GrantRight(Right => $_, Object => $queue)) for qw(CreateTicket ReplyToTicket);

sub ticket {
    my ($who, $subject, $words) = @_;
    my $mime = MIME::Entity->build(
        From => $who->EmailAddress, Type => 'text/plain', Charset => 'utf-8',
        Data => Encode::encode('UTF-8', $words),
    );
    my $ticket = RT::Ticket->new(RT::CurrentUser->new($who));
    my ($id, $txn, $why) = $ticket->Create(
        Queue => 'General', Subject => $subject, Requestor => [$who->EmailAddress], MIMEObj => $mime,
    );
    must($id, $why);
    return $ticket;
}

my $laptop = ticket($dana, 'Screen failed', "My laptop screen failed three days after the cover ended. I only used it once.\n");
ticket($tomas, 'Late lamp', "My lamp was promised for last Monday and it still has not arrived.\n");
ticket($dana, 'Invoice again', "You charged me twice for the same laptop.\n");

my $note = RT::Ticket->new(RT::CurrentUser->new('iris'));
must($note->Load($laptop->Id));
must($note->Comment(Content => 'An inner word about the customer: not theirs.'));
print "ready\n";
