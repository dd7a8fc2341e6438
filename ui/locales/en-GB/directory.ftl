# The directory: people and organisations.

directory-faces = Show
directory-people = People
directory-organisations = Organisations
directory-count = { $count ->
    [one] 1 person
   *[other] { $count } people
  }
person-name = Name
person-organisation = Organisation
person-job = Job title
person-email = E-mail
person-find = Find by name, organisation or e-mail
person-archived = Show archived
person-new = New person
person-make = Add person
person-none-found = Nobody fits “{ $find }”.
person-none-archived = Nobody is archived.
person-all-archived = Everybody in the directory is archived. Show archived lists them.
person-empty = Nobody is in the directory yet.
person-details = Person
person-given = Given name
person-family = Family name
person-pronouns = Pronouns
person-phone = Phone
person-website = Web page
person-biography = Biography
person-biography-hint = For the programme. Markdown.
person-remarks = Remarks
person-remarks-hint = For the office only; in no document.
person-events = Events
person-kept = { $count ->
    [one] One event that is over keeps where they worked then.
   *[other] { $count } events that are over keep where they worked then.
  }
person-correct = Correct there too
person-corrected-said = Every event says where the person works now
person-actions = Actions
person-archive = Archive person
person-restore = Restore person
person-delete = Delete person
person-archived-said = The person is archived
person-duplicate = Duplicate person
person-duplicated-said = A second person of that name stands in the directory, without an address
person-restored-said = The person is restored
person-deleted-said = The person is deleted; what they said stays without a name
organisation-name = Name
organisation-kind = Sector
organisation-member = Member
organisation-is-member = Member
organisation-member-of = Member of the network
organisation-people = People
organisation-website = Web page
organisation-domains = E-mail domains
organisation-domains-hint = With spaces between: northbank.example.org
organisation-find = Find by name or domain
organisation-new = New organisation
organisation-make = Add organisation
organisation-empty = No organisation fits.
organisation-count = { $count ->
    [one] 1 organisation
   *[other] { $count } organisations
  }
organisation-archive = Archive organisation
organisation-restore = Restore organisation
organisation-delete = Delete organisation
organisation-none-archived = No archived organisation fits this.
organisation-archived-said = The organisation is archived
organisation-duplicate = Duplicate organisation
organisation-duplicated-said = A second organisation stands beside the first
organisation-restored-said = The organisation is restored
organisation-deleted-said = The organisation is deleted; its people stay
