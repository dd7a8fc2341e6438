# The networks of the office, and one of them.

networks-title = Networks
networks-new = New network
networks-make = Make network
networks-empty = No networks yet. A network is a group that meets again and again.
network-title = Network
network-name = Name
network-members = Members
network-meetings = Meetings
network-actions = Open actions
network-state = State
network-archived = Archived
network-do = Actions
network-archive = Archive network
network-restore = Restore network
network-delete = Delete network
network-archived-said = { $title } is archived
network-restored-said = { $title } is restored
network-deleted-said = { $title } is deleted; its meetings stay
network-about = About
network-description = What it is for
network-start = Meets from
network-end = Meets until
network-zone = Time zone
network-online = Link to join online
network-contact-name = Contact person
network-contact-email = Contact e-mail
network-open-actions = Open actions
network-no-actions = Nothing is open.
network-decisions = Decided last
action-nobody = Nobody yet
action-due = due { $date }
action-age = { $days ->
    [0] from today
    [one] 1 day old
   *[other] { $days } days old
  }
action-done = Done
action-done-of = Mark “{ $text }” as done
action-done-said = “{ $text }” is done
meeting-new = New meeting
meeting-day = Day
meeting-make = Make meeting
meeting-came = { $count } came
meetings-empty = No meetings yet.
member-add = Add a member
member-find = Find or add a person
member-role = Role of { $name }
member-remove = Remove { $name }
member-removed-said = { $name } is no longer a member
series-role-member = Member
series-role-chair = Chair
series-role-secretary = Secretary
