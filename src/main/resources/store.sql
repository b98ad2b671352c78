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
