-- The inputs of every run, beside Spring Batch's own tables; understood by H2 and PostgreSQL.
create table if not exists sightline_item (
    run bigint not null,
    position int not null,
    name text not null,
    path text not null,
    media_id char(64),
    kind varchar(20),
    state varchar(20) not null,
    failure_kind varchar(20),
    failure_message text,
    failure_advice text,
    seconds text,
    primary key (run, position)
);
create index if not exists sightline_item_media on sightline_item (media_id, run);

-- What a file held when it was last read, and what the file system said of it then.
create table if not exists sightline_file (
    path varchar primary key,
    stamp varchar not null,
    media_id char(64) not null,
    kind varchar(20) not null
);

-- What was written into a folder last: from what, and how it was left.
create table if not exists sightline_standing (
    folder varchar primary key,
    basis char(64) not null,
    print char(64) not null
);

-- What each file's part of the folder was made from.
create table if not exists sightline_part (
    folder varchar not null,
    media_id char(64) not null,
    basis char(64) not null,
    primary key (folder, media_id)
);

-- What asked for a run, so that it can be asked for again.
create table if not exists sightline_command (
    run bigint primary key,
    command text not null
);
